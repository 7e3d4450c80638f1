using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Letters about signing in.</summary>
internal sealed class PeopleLetters(Outbox outbox, PortalLinks links) : IPeopleMail
{
    private const string Because = "Vous recevez ce message parce que quelqu’un a saisi votre adresse pour se connecter à notre aide.";

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
}
