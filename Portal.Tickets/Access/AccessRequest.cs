using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// One accountant, one account, one authorisation: asked by an owner, an accountant or an agent, decided by the owner alone,
/// taken up by the accountant alone. Each step is a method that checks where the request stands.
/// </summary>
public sealed partial class AccessRequest
{
    public const int NameLength = Person.NameLength;
    public const int ReasonLength = 40;

    /// <summary>The text of the authorisation page and mail; raise it when that text changes.</summary>
    public const int CurrentWording = 2;

    private AccessRequest(Guid id, Guid accountId, string inviteeAddress, string inviteeKey, DateTimeOffset createdAt) =>
        (Id, AccountId, InviteeAddress, InviteeKey, CreatedAt) = (id, accountId, inviteeAddress, inviteeKey, createdAt);

    public Guid Id { get; }
    public Guid AccountId { get; }
    public string InviteeAddress { get; }
    public string InviteeKey { get; }

    /// <summary>As the initiator wrote it; nobody has verified who that is.</summary>
    public string InviteeName { get; private set; } = "";
    public Initiator Initiator { get; private set; }
    public Guid InitiatorId { get; private set; }

    /// <summary>The ticket it was started from; null otherwise.</summary>
    public int? TicketId { get; private set; }
    public AccessState State { get; private set; }
    public int Wording { get; private set; } = CurrentWording;
    public string SnapshotHash { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>End of the present wait: for the owner's answer, then for the accountant's.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }
    public DateTimeOffset? AuthorisedAt { get; private set; }
    public Guid? AuthorisedById { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Guid? AcceptedById { get; private set; }
    public DateTimeOffset? ActiveAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why it was refused, a word of ours; the requester never learns it.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Somebody said « Ce n'est pas moi »: the team looks into it.</summary>
    public bool Reported { get; private set; }

    /// <summary>Account, mailbox and role while the request is open, null afterwards: unique, so that no twin is started.</summary>
    public string? OpenKey { get; private set; }
    public Guid Version { get; private set; }

    public AccessSnapshot Snapshot => new(Id, AccountId, InviteeKey, Role.Accountant, Wording);

    /// <summary>Still what was frozen when it was sent.</summary>
    public bool IsAsSent => Snapshot.Hash() == SnapshotHash && MailAddress.TryParse(InviteeAddress)?.Key == InviteeKey;

    public bool IsOver => State is AccessState.Cancelled or AccessState.Declined or AccessState.Expired or AccessState.Revoked;

    public static AccessRequest Prepare(
        Guid accountId, MailAddress invitee, string inviteeName, Initiator initiator, Guid initiatorId, int? ticketId, DateTimeOffset now) =>
        new(Guid.NewGuid(), accountId, invitee.Text, invitee.Key, now)
        {
            InviteeName = inviteeName.Trim(),
            Initiator = initiator,
            InitiatorId = initiatorId,
            TicketId = ticketId,
            OpenKey = OpenKeyOf(accountId, invitee),
        };

    public static string OpenKeyOf(Guid accountId, MailAddress invitee) => $"{accountId:N}|{invitee.Key}|{Role.Accountant}";

    /// <summary>True once the present wait is over, whether or not the timer has come by to write it down.</summary>
    public bool IsPastItsTime(DateTimeOffset now) =>
        State is AccessState.AwaitingConsent or AccessState.Invited && InviteAfter is null && now >= ExpiresAt;

    /// <summary>Where it stands for whoever looks now: a wait that is over is over before the timer writes it down.</summary>
    public AccessState StateAt(DateTimeOffset now) => IsPastItsTime(now) ? AccessState.Expired : State;

    /// <summary>Still waits for the owner's answer, in time.</summary>
    public bool AwaitsConsent(DateTimeOffset now) => State == AccessState.AwaitingConsent && !IsPastItsTime(now);

    /// <summary>Their yes to this text is what the invitation rests on.</summary>
    public bool WasAuthorisedBy(Guid personId, string snapshotHash) =>
        State == AccessState.Invited && AuthorisedById == personId && SnapshotHash == snapshotHash;

    /// <summary>Still waits for the accountant's answer, in time.</summary>
    public bool AwaitsAcceptance(DateTimeOffset now) => State == AccessState.Invited && InviteAfter is null && !IsPastItsTime(now);
}
