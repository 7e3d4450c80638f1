namespace Portal.Tickets.Access;

/// <summary>
/// The state machine. A use case asks first whether the step may be taken; a step taken from elsewhere is our own mistake and
/// throws. No step leads to Active but authorise, accept and carry out, in this order.
/// </summary>
public sealed partial class AccessRequest
{
    /// <summary>Silence means no: how long the owner has to answer.</summary>
    public static readonly TimeSpan ConsentTime = TimeSpan.FromHours(72);

    /// <summary>How long the accountant has to accept.</summary>
    public static readonly TimeSpan AcceptanceTime = TimeSpan.FromDays(7);

    internal void Send(DateTimeOffset now)
    {
        Require(AccessState.Draft);
        (State, SentAt, SnapshotHash) = (AccessState.AwaitingConsent, now, Snapshot.Hash());
        BeginWait(now, ConsentTime);
    }

    /// <param name="cooling">How long the invitation rests before it leaves.</param>
    internal void Authorise(Guid approverId, TimeSpan cooling, DateTimeOffset now)
    {
        Require(AccessState.AwaitingConsent);
        if (Initiator == Initiator.Agent && approverId == InitiatorId)
            throw new InvalidOperationException("Whoever prepared a request as an agent never authorises it.");

        (State, AuthorisedAt, AuthorisedById) = (AccessState.Invited, now, approverId);
        InviteAfter = cooling > TimeSpan.Zero ? now + cooling : null;
        BeginWait(now, cooling + AcceptanceTime);
    }

    internal void Refuse(string reason, bool report, DateTimeOffset now)
    {
        Require(AccessState.AwaitingConsent);
        (Reason, Reported) = (reason, report);
        End(AccessState.Declined, now);
    }

    /// <summary>Called off by who sent it, or by the portal when whoever authorised it may no longer do so.</summary>
    internal void Cancel(DateTimeOffset now)
    {
        Require(AccessState.Draft, AccessState.AwaitingConsent, AccessState.Accepted);
        End(AccessState.Cancelled, now);
    }

    internal void Accept(Guid inviteeId, DateTimeOffset now)
    {
        Require(AccessState.Invited);
        (State, AcceptedAt, AcceptedById, ExpiresAt) = (AccessState.Accepted, now, inviteeId, null);
    }

    internal void Decline(DateTimeOffset now)
    {
        Require(AccessState.Invited);
        End(AccessState.Declined, now);
    }

    internal void Expire(DateTimeOffset now)
    {
        Require(AccessState.AwaitingConsent, AccessState.Invited);
        End(AccessState.Expired, now);
    }

    /// <summary>The owner takes it back, whatever was going on; always possible until it is over.</summary>
    internal void Revoke(bool providerMustFollow, DateTimeOffset now)
    {
        if (IsOver)
            throw WrongState();

        if (providerMustFollow && State is AccessState.Active or AccessState.Provisioning or AccessState.ProvisioningUnknown)
            State = AccessState.RevocationRequested;
        else
            End(AccessState.Revoked, now);
    }

    private void End(AccessState state, DateTimeOffset now) => (State, EndedAt, ExpiresAt, OpenKey) = (state, now, null, null);

    private void Require(params ReadOnlySpan<AccessState> states)
    {
        if (!states.Contains(State))
            throw WrongState();
    }

    private InvalidOperationException WrongState() => new($"Access request {Id} is {State}: this step can't be taken from there.");
}
