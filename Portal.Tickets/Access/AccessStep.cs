namespace Portal.Tickets.Access;

/// <summary>What has just happened to a request, as the trail, the notices and the ticket are told.</summary>
public enum AccessStep
{
    Sent, Authorised, Refused, Reported, Cancelled, Accepted, Declined, Expired, ProvisioningStarted, ProviderNotReached,
    ProviderUnknown, Active, RevocationRequested, Revoked, InvitationSent, Resent, DoneByHand, FoundThere, FoundMissing, Stated, Renewed, Doubted,
}
