using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Search;

namespace Portal.Benchmarks;

/// <summary>Made-up French help texts, the same ones every time: common words are common, rare ones rare, as in real prose.</summary>
internal sealed class FrenchTexts
{
    private static readonly string[] Verbs = Words("créer modifier supprimer envoyer imprimer exporter importer valider annuler dupliquer relancer encaisser rapprocher archiver partager signer convertir numéroter paramétrer télécharger déclarer facturer rembourser inviter autoriser corriger calculer appliquer ajouter retirer transférer vérifier programmer activer désactiver");
    private static readonly string[] Things = Words("facture devis avoir acompte paiement client fournisseur produit stock entrepôt tarif remise relance échéance virement prélèvement mandat comptable écriture journal compte banque rapprochement dépense note frais utilisateur rôle accès licence abonnement récurrence modèle logo mention taxe déclaration période exercice bilan export fichier courriel adresse siret département étiquette commande livraison boutique catalogue inventaire");
    private static readonly string[] Adjectives = Words("automatique mensuel annuel partiel définitif récurrent impayé groupé brouillon validé étranger intracommunautaire professionnel particulier multiple sécurisé gratuit obligatoire");
    private static readonly string[] Small = Words("le la les un une des de du dans pour avec sans sur par et ou si vous votre vos ce cette");
    private static readonly string[] Starts = Words("ba co da fra gri jo lu mar nor pel quin ros sal tor vil bren char dup lam mer spi tru plo gla vau ner tel fou bil cer");
    private static readonly string[] Middles = Words("ta li re mo ne su vi ga ro pi be lau cha");
    private static readonly string[] Ends = Words("tion ment eur age ier oir elle ique ot and");

    private ulong _state = 88172645463325252;
    private string[] _verbs = Verbs;
    private string[] _things = Things;

    public Article Article(int number)
    {
        ChooseSubject();
        var title = $"{Capital(Pick(_verbs))} {Pick(Small)} {Pick(_things)} {Pick(Adjectives)} {Rare()}";
        return new Article
        {
            Id = $"a{number}",
            Slug = Slug.From($"a{number}"),
            Title = title,
            Summary = Sentence(10),
            Theme = "Thème " + (number % 10),
            Audience = Audience.Client,
            Keywords = [Pick(_things), Rare()],
            Created = DateOnly.MinValue,
            Updated = DateOnly.MinValue,
            Status = ArticleStatus.Published,
            Body = title,
            File = $"t/a{number}.md",
            ReadingMinutes = 1,
            Sections = [new Section("", "", 1, Text(40)), .. Enumerable.Range(0, 3).Select(part => new Section($"p{part}", $"{Capital(Pick(_verbs))} {Pick(_things)}", 2, Text(60)))],
        };
    }

    public QuestionDocument Question(int number)
    {
        ChooseSubject();
        var answered = Next(3) > 0;
        return new QuestionDocument(
            number, $"q{number}", $"{Capital(Pick(_verbs))} {Pick(Small)} {Pick(_things)} {Rare()}", Text(40), answered ? Text(40) : "", Next(4) == 0 ? Text(20) : "",
            "question", "Thème " + (number % 10), Resolved: answered, answered, People: 1 + Next(4), DateTimeOffset.UnixEpoch);
    }

    public IReadOnlyList<string> Queries(string kind, int count) => [.. Enumerable.Range(0, count).Select(_ => Query(kind))];

    // A text is about something: it holds a few of the common words, over and over.
    private void ChooseSubject()
    {
        _verbs = [.. Enumerable.Range(0, 5).Select(_ => Pick(Verbs))];
        _things = [.. Enumerable.Range(0, 6).Select(_ => Pick(Things))];
    }

    private string Query(string kind) => kind switch
    {
        "one word" => Pick(Things),
        "two words" => $"{Pick(Verbs)} {Pick(Things)}",
        "question" => $"comment puis-je {Pick(Verbs)} {Pick(Small)} {Pick(Things)} {Pick(Adjectives)} pour {Pick(Small)} {Pick(Things)}",
        "rare word" => $"{Pick(Things)} {Rare()}",
        "misspelt" => $"{Slip(Pick(Verbs))} {Slip(Pick(Things))}",
        "mail" => "Bonjour, " + Text(120) + " Cordialement",
        "typing" => $"{Pick(Verbs)} {Pick(Things)}" is var typed ? typed[..Math.Max(4, typed.Length - 3)] : "",
        "hostile" => string.Concat(Enumerable.Repeat($"{Pick(Things)}* AND ({Rare()} ~ \"", 4_000)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words / 10).Select(_ => Sentence(10)));

    private string Sentence(int words) => Capital(string.Join(' ', Enumerable.Range(0, words).Select(Word))) + ".";

    private string Word(int place) => (place % 5) switch { 0 => Next(2) == 0 ? Pick(_verbs) : Rare(), 1 or 3 => Pick(Small), 2 => Pick(_things), _ => Next(8) == 0 ? Pick(Adjectives) : Rare() };

    private string Rare() => Pick(Starts) + Pick(Middles) + Pick(Middles) + Pick(Ends);

    private string Slip(string word)
    {
        var at = 1 + Next(word.Length - 2);
        return word.Length < 5 ? word : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    // The first of a list far more often than the last, as words are.
    private string Pick(string[] words) => words[Math.Min(Next(words.Length), Next(words.Length))];

    /// <summary>Xorshift: the same on every machine and for ever, which a library's generator does not promise.</summary>
    private int Next(int below)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)below);
    }

    private static string[] Words(string words) => words.Split(' ');

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
