using System.Globalization;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>Tells people what happened to their own access, each in their language. None can be unsubscribed from; each says what to do if it was not them.</summary>
internal sealed class SecurityLetters(IOutbox outbox, PortalLinks links, PeopleInFrench french, PeopleInEnglish english, TimeProvider clock)
{
    public void NewDevice(Person person, Session session) => Say(person, SafetyEvent.NewDevice, session.Device);

    public void PasswordChanged(Person person) => Say(person, SafetyEvent.PasswordChanged);

    public void PasswordRemoved(Person person) => Say(person, SafetyEvent.PasswordRemoved);

    public void AuthenticatorOn(Person person) => Say(person, SafetyEvent.AuthenticatorOn);

    public void AuthenticatorOff(Person person) => Say(person, SafetyEvent.AuthenticatorOff);

    public void RecoveryCodesMade(Person person) => Say(person, SafetyEvent.RecoveryCodesMade);

    public void RecoveryCodeUsed(Person person, int left) => Say(person, SafetyEvent.RecoveryCodeUsed, left.ToString(CultureInfo.InvariantCulture));

    public void PasskeyAdded(Person person, string name) => Say(person, SafetyEvent.PasskeyAdded, name);

    public void PasskeyRemoved(Person person, string name) => Say(person, SafetyEvent.PasskeyRemoved, name);

    internal void Say(Person person, SafetyEvent happened, string detail = "")
    {
        IPeopleTongue tongue = person.Language == Language.English ? english : french;
        outbox.Add(happened.ToString(), person, $"person:{person.Id:N}", tongue.Safety(happened, detail, clock.GetUtcNow(), links.Security()));
    }
}
