namespace Portal.Web.Errors;

/// <summary>What happened, what was kept and what to do, for each status a person can meet.</summary>
internal sealed record ErrorWords(string Headline, string Lead, string Next)
{
    public static ErrorWords For(int status) => status switch
    {
        400 => new(
            "La page était restée ouverte trop longtemps",
            "Le formulaire n’a pas été envoyé : nous n’avons pas pu vérifier qu’il venait de vous.",
            "Revenez en arrière : votre texte y est encore. Rechargez la page, puis envoyez-le de nouveau."),
        401 or 403 => new(
            "Cette page demande une autre identité",
            "Vous êtes connecté, mais pas avec l’adresse qui peut faire cela.",
            "Déconnectez-vous, puis revenez avec la bonne adresse. Rien n’a changé."),
        404 => new(
            "Cette page n’existe pas",
            "L’adresse a pu changer, la page a pu être retirée, ou elle ne vous est pas ouverte.",
            "Cherchez avec vos mots, ou posez la question."),
        409 => new(
            "Quelqu’un vient d’agir avant vous",
            "Cette page a changé entre le moment où vous l’avez ouverte et votre envoi. Rien n’a été écrasé.",
            "Revenez en arrière pour reprendre votre texte, rechargez la page, puis décidez."),
        410 => new(
            "Ce lien ne peut plus servir",
            "Un lien ne sert qu’une fois et pendant un temps limité. Celui-ci a déjà servi, a été annulé, ou sa date est passée.",
            "Rien n’a changé dans votre compte, et rien n’a été accordé par cette page."),
        413 => new(
            "Cet envoi est trop lourd",
            "Le texte ou le fichier dépasse ce que nous pouvons recevoir. Rien n’a été envoyé.",
            "Revenez en arrière : votre texte y est encore. Raccourcissez-le, ou joignez un fichier plus léger."),
        429 => new(
            "Beaucoup d’envois en peu de temps",
            "Pour protéger chacun, nous limitons le nombre d’envois par minute. Le dernier n’a pas été traité.",
            "Attendez une minute, revenez en arrière et envoyez de nouveau : votre texte y est encore."),
        >= 500 => new(
            "Quelque chose s’est mal passé chez nous",
            "La faute est de notre côté, et l’équipe technique en a la trace. Rien n’a été enregistré à moitié.",
            "Revenez en arrière : votre texte y est encore. Réessayez dans un instant."),
        _ => new("La demande n’a pas abouti", "Nous n’avons pas pu traiter cette demande. Rien n’a changé.", "Revenez en arrière et réessayez."),
    };
}
