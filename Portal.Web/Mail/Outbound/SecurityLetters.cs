using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Tells people what happened to their own access. None can be unsubscribed from; each says what to do if it was not them.</summary>
internal sealed class SecurityLetters(Outbox outbox, PortalLinks links, FrenchDates dates, TimeProvider clock)
{
    private const string Because = "Ce message concerne la sécurité de votre propre accès à notre aide ; il ne comporte donc pas de désabonnement.";
    private const string NotYou = "Ce n’était pas vous ? Ouvrez « Sécurité de mon compte », fermez toutes les sessions et changez votre mot de passe.";

    public void NewDevice(Person person, Session session) => Say(nameof(NewDevice), person,
        "Connexion depuis un nouvel appareil", $"Quelqu’un vient de se connecter avec votre adresse depuis un appareil que nous ne connaissions pas : {session.Device}.");

    public void PasswordChanged(Person person) => Say(nameof(PasswordChanged), person,
        "Votre mot de passe a changé", "Votre mot de passe vient d’être changé. Les autres sessions ouvertes ont été fermées.");

    public void PasswordRemoved(Person person) => Say(nameof(PasswordRemoved), person,
        "Votre mot de passe est supprimé", "Votre mot de passe vient d’être supprimé. On entre désormais avec un code reçu par mail.");

    public void AuthenticatorOn(Person person) => Say(nameof(AuthenticatorOn), person,
        "Application d’authentification ajoutée", "Une application d’authentification protège maintenant votre accès : un code vous sera demandé à chaque connexion.");

    public void AuthenticatorOff(Person person) => Say(nameof(AuthenticatorOff), person,
        "Application d’authentification retirée", "L’application d’authentification ne protège plus votre accès. Les codes de secours ne servent plus.");

    public void RecoveryCodesMade(Person person) => Say(nameof(RecoveryCodesMade), person,
        "Nouveaux codes de secours", "De nouveaux codes de secours viennent d’être créés. Les anciens ne servent plus.");

    public void RecoveryCodeUsed(Person person, int left) => Say(nameof(RecoveryCodeUsed), person,
        "Un code de secours a servi", $"Un code de secours vient de servir pour entrer. Il vous en reste {left}.");

    public void PasskeyAdded(Person person, string name) => Say(nameof(PasskeyAdded), person,
        "Clé d’accès ajoutée", $"Une clé d’accès, « {name} », permet maintenant d’entrer à votre place.");

    public void PasskeyRemoved(Person person, string name) => Say(nameof(PasskeyRemoved), person,
        "Clé d’accès retirée", $"La clé d’accès « {name} » ne permet plus d’entrer.");

    private void Say(string kind, Person person, string subject, string sentence) => outbox.Add(kind, person, $"person:{person.Id:N}", new Letter
    {
        Subject = subject,
        Paragraphs = [sentence],
        Facts = [("Quand", dates.Full(clock.GetUtcNow()))],
        Button = ("Ouvrir Sécurité de mon compte", links.Security()),
        Notes = [NotYou],
        Because = Because,
    });
}
