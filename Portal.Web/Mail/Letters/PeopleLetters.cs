using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>Letters about signing in, each in its reader's language. None can be unsubscribed from.</summary>
internal sealed class PeopleLetters(IOutbox outbox, PortalLinks links, PeopleInFrench french, PeopleInEnglish english) : IPeopleMail
{
    public void SignInCode(Person person, string digits) => Write(nameof(SignInCode), person, In(person).SignInCode(digits));

    public void SignInNeedsPassword(Person person) => Write(nameof(SignInNeedsPassword), person, In(person).SignInNeedsPassword(links.SignIn()));

    public void ProofCode(Person person, ProofAct act, string digits) => Write(nameof(ProofCode), person, In(person).ProofCode(act, digits));

    public void RoleChanged(Person person, Person by) =>
        Write(nameof(RoleChanged), person, In(person).RoleChanged(person.Role, by.NameOrAddress, links.SignIn()));

    private IPeopleTongue In(Person reader) => reader.Language == Language.English ? english : french;

    private void Write(string kind, Person person, Letter letter) => outbox.Add(kind, person, $"person:{person.Id:N}", letter);
}
