using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class AddressInFrench(FrenchDates dates) : IAddressTongue
{
    private const string Because = "Ce message concerne la sécurité de votre propre accès à notre aide ; il ne comporte donc pas de désabonnement.";

    public Letter CodeToNew(string digits) => new()
    {
        Subject = $"Votre code pour changer d’adresse : {digits}",
        Paragraphs = ["Quelqu’un veut recevoir à cette adresse ce que notre aide lui écrit. Voici le code qui prouve que cette boîte est la sienne ; il est valable cinq minutes et ne sert qu’une fois."],
        Code = digits,
        Notes = ["Vous n’avez rien demandé ? Ne faites rien : sans ce code, rien ne change. Ne le donnez à personne, même à notre équipe."],
        Because = "Vous recevez ce message parce que quelqu’un a saisi votre adresse dans notre aide.",
    };

    public Letter WillMove(AddressChange change, string link) => new()
    {
        Subject = "Votre adresse mail va changer dans notre aide",
        Paragraphs =
        [
            change.IsByTeam
                ? "On nous a demandé de remplacer votre adresse, parce que vous n’auriez plus accès à cette boîte."
                : "Vous avez demandé à être joint à une autre adresse.",
            "Jusque-là votre adresse actuelle reste la vôtre, et aucune demande d’accès dont vous décidez n’avance.",
        ],
        Facts =
        [
            ("Nouvelle adresse", change.NewAddress),
            ("Demandé par", change.IsByTeam ? "notre équipe, pour vous" : "vous, connecté à votre espace"),
            ("Changera", change.DueAt is { } due ? $"le {dates.Full(due)}" : "trois jours après l’accord d’un second agent"),
        ],
        Button = ("Voir le changement et l’arrêter", link),
        Notes = ["Ce n’est pas vous ? Connectez-vous avec cette adresse-ci et arrêtez-le, ou répondez à ce message : nous l’arrêterons."],
        Because = Because,
    };

    public Letter Moved(string newAddress, string link) => new()
    {
        Subject = "Votre adresse mail a changé dans notre aide",
        Paragraphs = ["Nous vous écrivons désormais à la nouvelle adresse, et c’est avec elle que vous vous connectez. Toutes vos sessions ont été fermées."],
        Facts = [("Nouvelle adresse", newAddress)],
        Button = ("Se connecter", link),
        Notes = ["Ce n’était pas vous ? Répondez tout de suite à ce message."],
        Because = Because,
    };

    public Letter MoveStopped(string newAddress, string link) => new()
    {
        Subject = "Votre adresse mail ne change pas",
        Paragraphs = ["Le changement d’adresse qui attendait est arrêté. Nous continuons de vous écrire ici, et vous vous connectez comme avant."],
        Facts = [("Adresse qui n’a pas été prise", newAddress)],
        Button = ("Ouvrir Sécurité de mon compte", link),
        Notes = ["Vous n’aviez rien demandé ? Fermez les sessions que vous ne reconnaissez pas et changez votre mot de passe."],
        Because = Because,
    };
}
