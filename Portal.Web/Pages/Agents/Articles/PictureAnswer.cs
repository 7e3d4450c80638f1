using System.Diagnostics;
using Portal.KnowledgeBase.Articles;

namespace Portal.Web.Pages;

/// <summary>What the editor is told of a picture it sent.</summary>
/// <param name="Source">As the article's Markdown names it; null when it was refused.</param>
internal sealed record PictureAnswer(string? Source, string Said)
{
    public static PictureAnswer Refused(string why) => new(Source: null, why);

    public static PictureAnswer Of(PictureOutcome outcome, string articlePath) => outcome switch
    {
        PictureOutcome.Kept kept => new PictureAnswer(SourceOf(kept.Path, articlePath), "L’image est ajoutée. Elle sera enregistrée avec le texte."),
        PictureOutcome.TooLarge large => Refused($"Cette image est trop lourde : {large.MostBytes / 1_000_000} Mo au plus. Recadrez-la ou enregistrez-la plus petite. Votre texte est gardé."),
        PictureOutcome.TellsWhere => Refused("Cette photo dit où elle a été prise : retirez-en la position (une capture d’écran n’en a pas), puis ajoutez-la. Votre texte est gardé."),
        PictureOutcome.NoPicture { IsDrawing: true } => Refused("Un dessin SVG peut contenir un programme : enregistrez-le en PNG. Votre texte est gardé."),
        PictureOutcome.NoPicture => Refused("Ce fichier n’est pas une image PNG, JPEG, GIF ou WebP, quel que soit son nom. Votre texte est gardé."),
        PictureOutcome.NoPlace => Refused("Dites d’abord dans quel fichier va ce tutoriel (« theme/titre.md ») : l’image se range à côté. Votre texte est gardé."),
        _ => throw new UnreachableException(),
    };

    private static string SourceOf(string picture, string articlePath)
    {
        var deeper = articlePath.Count(letter => letter == '/') - 1;
        return string.Concat(Enumerable.Repeat("../", deeper)) + picture[(picture.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }
}
