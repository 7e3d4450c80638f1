using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// A message that came, and what became of it. Its bytes lie in the archive before this row is written; it is itself by mailbox and
/// bytes, never by a Message-ID that anybody can copy.
/// </summary>
public sealed class IncomingMail
{
    public const int MostAttempts = 3;
    public const int SubjectLength = 300;

    private IncomingMail(string mailbox, string sha256, long size, DateTimeOffset receivedAt) =>
        (Mailbox, Sha256, Size, ReceivedAt) = (mailbox, sha256, size, receivedAt);

    public long Id { get; private set; }
    public string Mailbox { get; }
    public string Sha256 { get; }
    public long Size { get; }
    public DateTimeOffset ReceivedAt { get; }
    public MailState State { get; private set; }
    public MailReason Reason { get; private set; }

    /// <summary>Empty until it was read.</summary>
    public string Sender { get; private set; } = "";
    public string SenderName { get; private set; } = "";
    public string Subject { get; private set; } = "";

    /// <summary>Whether our own server vouched for the sender.</summary>
    public bool SenderVerified { get; private set; }

    /// <summary>The ticket it was written to, or is held for.</summary>
    public int? TicketId { get; private set; }

    /// <summary>What it became in its ticket.</summary>
    public Message? Message { get; private set; }
    public int? MessageId { get; private set; }

    /// <summary>Counted before each reading: a message that kills its reader stops at the third.</summary>
    public int Attempts { get; private set; }
    public DateTimeOffset? LeasedUntil { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The agent who decided; null when the portal did.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>Set anew at each save; the second of two who decide is refused.</summary>
    public Guid Version { get; private set; }

    /// <summary>Whether an agent may still decide what becomes of it.</summary>
    public bool IsOpen => State is MailState.Held or MailState.Quarantined or MailState.SetAside;

    internal static IncomingMail Archived(string mailbox, string sha256, long size, DateTimeOffset now) => new(mailbox, sha256, size, now);

    /// <summary>The first reading begins with the row itself: nobody else takes it until the lease has run out.</summary>
    internal IncomingMail ClaimedUntil(DateTimeOffset until)
    {
        (Attempts, LeasedUntil) = (1, until);
        return this;
    }

    internal void Understood(string sender, string senderName, string subject, bool verified)
    {
        Sender = Short(sender, MailAddress.MaxLength);
        SenderName = Short(senderName, Person.NameLength);
        Subject = Short(subject, SubjectLength);
        SenderVerified = verified;
    }

    internal void Became(Message message, DateTimeOffset now, Guid? byId = null)
    {
        Message = message;
        Decide(MailState.TakenIn, MailReason.None, now, byId);
    }

    /// <summary>A valid thread, but not one of its people: an agent decides.</summary>
    internal void HoldFor(int ticketId, MailReason reason, DateTimeOffset now)
    {
        TicketId = ticketId;
        Decide(MailState.Held, reason, now);
    }

    internal void BelongsTo(int ticketId) => TicketId = ticketId;

    internal void Quarantine(MailReason reason, DateTimeOffset now) => Decide(MailState.Quarantined, reason, now);

    internal void SetAside(MailReason reason, DateTimeOffset now) => Decide(MailState.SetAside, reason, now);

    internal void Refuse(Guid byId, DateTimeOffset now) => Decide(MailState.Refused, Reason, now, byId);

    /// <summary>Gives it back to the reader, such as after a limit was raised.</summary>
    internal void ReadAgain() => (State, Attempts, LeasedUntil) = (MailState.Archived, 0, null);

    private void Decide(MailState state, MailReason reason, DateTimeOffset now, Guid? byId = null) =>
        (State, Reason, DecidedAt, DecidedById, LeasedUntil) = (state, reason, now, byId, null);

    private static string Short(string text, int most) =>
        string.Concat(text.Where(letter => !char.IsControl(letter) && letter is not ('\u2028' or '\u2029'))) is var clean && clean.Length <= most ? clean : clean[..most];
}

public enum MailState
{
    /// <summary>Its bytes are safe; it waits to be read.</summary>
    Archived,
    TakenIn,

    /// <summary>Waits for an agent, at its ticket.</summary>
    Held,

    /// <summary>Waits for an agent, by itself.</summary>
    Quarantined,

    /// <summary>Nobody has to do anything: an automatic answer, a newsletter, our own.</summary>
    SetAside,

    /// <summary>An agent wanted nothing of it.</summary>
    Refused,
}

/// <summary>Why a message did not simply become a message of a ticket.</summary>
public enum MailReason
{
    None, UnknownSender, FromTheTeam, BadSignature, TooManyFromSender, NoSender, OverLimits, Unreadable, KilledItsReader, Empty, Spam,
    AutoReply, MailingList, Own, Report, Bounce, Delay, Complaint,
}
