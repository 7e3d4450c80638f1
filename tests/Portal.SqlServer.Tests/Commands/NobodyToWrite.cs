using Portal.Tickets.People;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>Letters about addresses that no test here reads.</summary>
internal sealed class NobodyToWrite : IAddressMail
{
    public void CodeToNew(Person person, AddressChange change, string digits)
    {
    }

    public void WillMove(Person person, AddressChange change)
    {
    }

    public void Moved(Person person, string mailbox, string newAddress)
    {
    }

    public void MoveStopped(Person person, AddressChange change)
    {
    }
}
