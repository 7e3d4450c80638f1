using Portal.Tickets.People;

namespace Portal.Tickets.Tickets;

/// <summary>What this folder asks to be written to people; queued with the same SaveChanges as its cause.</summary>
public interface ITicketMail
{
    /// <summary>To a guest who asked: one link to confirm the address, which publishes the question.</summary>
    void ConfirmQuestion(Person asker, Ticket ticket, string secret);

    /// <summary>To a guest with the same problem: one link to confirm the address, which counts and follows.</summary>
    void ConfirmSameProblem(Person person, Ticket ticket, string secret);

    /// <summary>To the asker, whole and signed.</summary>
    /// <param name="signer">Who answers, as their profile has it today; null for somebody without one.</param>
    /// <param name="outcomeSecret">A link to say whether it helped; null while the ticket isn't resolved.</param>
    void AnsweredToAsker(Person asker, Ticket ticket, Message answer, SignedBy? signer, string? outcomeSecret);

    /// <summary>To somebody who follows, of public messages only.</summary>
    void SaidToFollower(Person follower, Ticket ticket, Message message);

    /// <summary>To whoever wrote what the team did not publish: their words, and why.</summary>
    void NotPublished(Person author, Ticket ticket, string words, string why);

    /// <summary>To whoever asked privately: one link to read what everybody would read, and to agree or not.</summary>
    void AskToPublish(Person asker, Ticket ticket, string secret);

    /// <summary>To a colleague whom a note calls by name. The note itself stays in the portal.</summary>
    /// <param name="by">The author's name; empty for somebody without a profile.</param>
    void CalledInNote(Person colleague, Ticket ticket, Message note, string by);
}
