namespace Portal.Tickets.Access;

/// <summary>The steps that involve whoever carries out the grant. A call is claimed before it is made and never made twice by itself.</summary>
public sealed partial class AccessRequest
{
    /// <summary>Longer than any call may take: a claim older than this belongs to a process that died.</summary>
    public static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12)];

    /// <summary>When the provider's call was claimed; null while none is under way.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    /// <summary>How often the provider could not be reached.</summary>
    public int Tries { get; private set; }

    /// <summary>Not to be carried out before this moment; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Who carried it out, or tried to.</summary>
    public ProviderKind? Provider { get; private set; }

    /// <summary>What came back from the provider, a word of ours; empty when nothing needs looking at.</summary>
    public string ProviderSaid { get; private set; } = "";

    /// <summary>The member of the team who said first what the product shows; a second one must say the same.</summary>
    public Guid? StatedById { get; private set; }
    public bool StatedIsListed { get; private set; }

    internal void StartProvisioning(ProviderKind provider, DateTimeOffset now)
    {
        Require(AccessState.Accepted);
        (State, ClaimedAt, Provider, ProviderSaid) = (AccessState.Provisioning, now, provider, "");
    }

    /// <summary>The provider provably never got the call: it may be made again, a little later each time.</summary>
    internal void ProviderNotReached(string said, DateTimeOffset now)
    {
        Require(AccessState.Provisioning);
        (State, ClaimedAt, ProviderSaid) = (AccessState.Accepted, null, Short(said));
        NotBefore = now + Waits[Math.Min(Tries, Waits.Length - 1)];
        Tries++;
    }

    /// <summary>The last step is the owner's: looked at again a little later, behind those that can go on.</summary>
    internal void PutOff(DateTimeOffset now)
    {
        Require(AccessState.Accepted);
        NotBefore = now + Waits[2];
    }

    internal void LoseSightOfProvider(string said)
    {
        Require(AccessState.Provisioning);
        (State, ClaimedAt, ProviderSaid) = (AccessState.ProvisioningUnknown, null, Short(said));
        StatedById = null;
    }

    internal void Activate(DateTimeOffset now)
    {
        Require(AccessState.Provisioning);
        BecomeActive(now);
    }

    /// <summary>The owner did the last step in the product and says so.</summary>
    internal void ActivateByHand(ProviderKind provider, DateTimeOffset now)
    {
        Require(AccessState.Accepted);
        Provider = provider;
        BecomeActive(now);
    }

    /// <summary>Somebody looked: the accountant is among the product's users.</summary>
    internal void FoundThere(DateTimeOffset now)
    {
        Require(AccessState.ProvisioningUnknown);
        BecomeActive(now);
    }

    /// <summary>Somebody looked: the call had no effect, and may be made again.</summary>
    internal void FoundMissing()
    {
        Require(AccessState.ProvisioningUnknown);
        (State, ProviderSaid, StatedById, NotBefore) = (AccessState.Accepted, "", null, null);
    }

    /// <summary>Somebody looked: the product no longer lists whom we had cut off.</summary>
    internal void RevocationDone(DateTimeOffset now)
    {
        Require(AccessState.RevocationRequested);
        End(AccessState.Revoked, now);
    }

    internal void KeepStatement(Guid byId, bool isListed) => (StatedById, StatedIsListed) = (byId, isListed);

    private void BecomeActive(DateTimeOffset now) =>
        (State, ActiveAt, ClaimedAt, ProviderSaid, StatedById, ReviewAt, ReviewReminders) =
            (AccessState.Active, now, null, "", null, now + ReviewTime, 0);

    private static string Short(string said) => said.Length <= ReasonLength ? said : said[..ReasonLength];
}
