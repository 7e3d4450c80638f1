using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>
/// Letters about a change of address, each in its reader's language. None can be unsubscribed from, and none holds a link that
/// does anything: stopping a change takes a sign-in with the address that still counts.
/// </summary>
internal sealed class AddressLetters(IOutbox outbox, PortalLinks links, AddressInFrench french, AddressInEnglish english) : IAddressMail
{
    public void CodeToNew(Person person, AddressChange change, string digits) =>
        Write(nameof(CodeToNew), person, change.NewAddress, In(person).CodeToNew(digits));

    public void WillMove(Person person, AddressChange change) =>
        Write(nameof(WillMove), person, person.Address, In(person).WillMove(change, links.MyAddress()));

    public void Moved(Person person, string mailbox, string newAddress) =>
        Write(nameof(Moved), person, mailbox, In(person).Moved(newAddress, links.SignIn()));

    public void MoveStopped(Person person, AddressChange change) =>
        Write(nameof(MoveStopped), person, person.Address, In(person).MoveStopped(change.NewAddress, links.Security()));

    private IAddressTongue In(Person reader) => reader.Language == Language.English ? english : french;

    private void Write(string kind, Person person, string mailbox, Letter letter) =>
        outbox.Add(kind, mailbox, person.Name, $"person:{person.Id:N}", letter);
}

/// <summary>The letters about a change of address in one language. Both languages say the same.</summary>
internal interface IAddressTongue
{
    Letter CodeToNew(string digits);

    Letter WillMove(AddressChange change, string link);

    Letter Moved(string newAddress, string link);

    Letter MoveStopped(string newAddress, string link);
}
