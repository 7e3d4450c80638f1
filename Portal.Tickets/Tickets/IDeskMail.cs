using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>What the desk asks to be written to the team; queued with the same SaveChanges as its cause.</summary>
public interface IDeskMail
{
    /// <summary>To whoever has them, before the deadline; to the leads for those nobody has.</summary>
    void DueSoon(Person agent, IReadOnlyList<Ticket> tickets);

    /// <summary>To a lead, after it.</summary>
    void Late(Person lead, IReadOnlyList<Ticket> tickets);
}
