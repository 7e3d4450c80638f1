namespace Portal.Tickets.Access;

/// <summary>What time does to a request: sending again, reminding, the cooling delay, the yearly review.</summary>
public sealed partial class AccessRequest
{
    public const int MostResends = 3;

    /// <summary>However often it is sent again, nobody waits longer than this.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(14);

    /// <summary>How long an access lasts before its owner is asked whether to keep it.</summary>
    public static readonly TimeSpan ReviewTime = TimeSpan.FromDays(365);

    /// <summary>How long an owner has to confirm an access that a restored database can't vouch for.</summary>
    public static readonly TimeSpan DoubtTime = TimeSpan.FromDays(14);

    private static readonly TimeSpan BetweenLetters = TimeSpan.FromHours(1);

    /// <summary>How often the present letter was sent again.</summary>
    public int Resends { get; private set; }

    /// <summary>When the present wait began: for the owner, then for the accountant.</summary>
    public DateTimeOffset? WaitsSince { get; private set; }

    /// <summary>When the last letter with a link left.</summary>
    public DateTimeOffset? WrittenAt { get; private set; }

    /// <summary>Whoever is waited for was reminded once.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>The invitation rests until then; null once it has left.</summary>
    public DateTimeOffset? InviteAfter { get; private set; }

    /// <summary>When the owner must have confirmed an access for it to go on.</summary>
    public DateTimeOffset? ReviewAt { get; private set; }
    public int ReviewReminders { get; private set; }

    public ResendOutcome MayResend(DateTimeOffset now) =>
        State is not (AccessState.AwaitingConsent or AccessState.Invited) || IsPastItsTime(now) || InviteAfter is not null ? ResendOutcome.NothingWaits
        : Resends >= MostResends || now >= WaitsSince + LongestWait ? ResendOutcome.OftenEnough
        : now < WrittenAt + BetweenLetters ? ResendOutcome.TooSoon
        : ResendOutcome.Sent;

    /// <summary>A new letter with a new link, and as much time as a first one gave, within the longest wait.</summary>
    internal void Resend(DateTimeOffset now)
    {
        Require(AccessState.AwaitingConsent, AccessState.Invited);
        var wait = State == AccessState.Invited ? AcceptanceTime : ConsentTime;
        var last = (WaitsSince ?? now) + LongestWait;
        (Resends, WrittenAt, RemindedAt) = (Resends + 1, now, null);
        ExpiresAt = now + wait < last ? now + wait : last;
    }

    internal void InvitationLeaves(DateTimeOffset now)
    {
        Require(AccessState.Invited);
        (InviteAfter, WrittenAt, WaitsSince, ExpiresAt) = (null, now, now, now + AcceptanceTime);
    }

    internal void Remind(DateTimeOffset now) => RemindedAt = now;

    internal void RemindOfReview(int which) => ReviewReminders = which;

    /// <summary>The owner keeps the access for another year.</summary>
    internal void Renew(DateTimeOffset now)
    {
        Require(AccessState.Active);
        (ReviewAt, ReviewReminders) = (now + ReviewTime, 0);
    }

    /// <summary>What an older copy says of it may have changed since: what is open ends, what is active must be confirmed soon.</summary>
    internal AccessStep Distrust(DateTimeOffset now)
    {
        switch (State)
        {
            case AccessState.Active:
                (ReviewAt, ReviewReminders) = (now + DoubtTime, 1); // The letter of this step is the first reminder.
                return AccessStep.Doubted;
            case AccessState.Invited:
                Revoke(providerMustFollow: false, now);
                return AccessStep.Revoked;
            default:
                Cancel(now);
                return AccessStep.Cancelled;
        }
    }

    private void BeginWait(DateTimeOffset now, TimeSpan time) =>
        (WaitsSince, WrittenAt, ExpiresAt, Resends, RemindedAt) = (now, now, now + time, 0, null);
}

public enum ResendOutcome
{
    Sent,
    NoSuchRequest,

    /// <summary>It was answered, taken back, or its time is over.</summary>
    NothingWaits,

    /// <summary>Three times, or for two weeks: a new request is the honest next step.</summary>
    OftenEnough,

    /// <summary>The last letter left less than an hour ago.</summary>
    TooSoon,
    Frozen,
}
