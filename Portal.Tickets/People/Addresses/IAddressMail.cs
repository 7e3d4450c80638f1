namespace Portal.Tickets.People;

/// <summary>What people are written about a change of their address; queued with the same SaveChanges as its cause.</summary>
public interface IAddressMail
{
    /// <summary>Six digits to the new mailbox, which nobody has proven yet.</summary>
    void CodeToNew(Person person, AddressChange change, string digits);

    /// <summary>To the old mailbox: what is to happen, when, and how to stop it.</summary>
    void WillMove(Person person, AddressChange change);

    /// <summary>To one of the two mailboxes, once it counts.</summary>
    void Moved(Person person, string mailbox, string newAddress);

    /// <summary>To the mailbox that stays theirs.</summary>
    void MoveStopped(Person person, AddressChange change);
}
