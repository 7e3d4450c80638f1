using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Letters about signing in.</summary>
internal sealed class PeopleLetters(Outbox outbox, PortalLinks links) : IPeopleMail
{
    private const string Because = "Vous recevez ce message parce que quelqu’un a saisi votre adresse pour se connecter à notre aide.";

    private const string OwnSecurity = "Ce message concerne la sécurité de votre propre accès à notre aide ; il ne comporte donc pas de désabonnement.";

    public void SignInCode(Person person, string digits) => outbox.Add(nameof(SignInCode), person, $"person:{person.Id:N}", new Letter
    {
        Subject = $"Votre code de connexion : {digits}",
        Paragraphs = ["Voici le code à saisir sur la page de connexion. Il est valable cinq minutes et ne sert qu’une fois."],
        Code = digits,
        Notes = ["Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne n’entre. Ne le donnez à personne, même à notre équipe."],
        Because = Because,
    });

    public void SignInNeedsPassword(Person person) => outbox.Add(nameof(SignInNeedsPassword), person, $"person:{person.Id:N}", new Letter
    {
        Subject = "Connexion de l’équipe : par mot de passe",
        Paragraphs = ["Un code de connexion a été demandé pour votre adresse. Les membres de l’équipe se connectent par mot de passe, sans code."],
        Button = ("Se connecter par mot de passe", links.SignIn()),
        Because = Because,
    });

    public void ProofCode(Person person, string act, string digits) => outbox.Add(nameof(ProofCode), person, $"person:{person.Id:N}", new Letter
    {
        Subject = $"Votre code pour {act} : {digits}",
        Paragraphs = [$"Ce code sert à {act}, et à rien d’autre. Il est valable cinq minutes et ne sert qu’une fois."],
        Code = digits,
        Notes = ["Vous n’avez rien demandé ? Ne donnez ce code à personne, même à notre équipe, et regardez vos sessions dans « Sécurité de mon compte »."],
        Because = OwnSecurity,
    });

    public void RoleChanged(Person person, Person by) => outbox.Add(nameof(RoleChanged), person, $"person:{person.Id:N}", new Letter
    {
        Subject = $"Votre rôle dans l’aide : {person.Role.InFrench()}",
        Paragraphs = [$"{by.NameOrAddress} vient de changer votre rôle. Vous êtes maintenant : {person.Role.InFrench()}. Vos sessions ouvertes ont été fermées : reconnectez-vous."],
        Button = ("Se connecter", links.SignIn()),
        Because = OwnSecurity,
    });
}
