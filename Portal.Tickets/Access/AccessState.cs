namespace Portal.Tickets.Access;

/// <summary>Where an access request stands. Cancelled, Declined, Expired and Revoked are final: what comes after is a new request.</summary>
public enum AccessState
{
    Draft,

    /// <summary>The owner has been written to; nothing is granted.</summary>
    AwaitingConsent,

    /// <summary>Authorised; the accountant has been invited.</summary>
    Invited,

    /// <summary>The accountant has accepted; the provider has not carried it out yet.</summary>
    Accepted,

    /// <summary>The provider is at work.</summary>
    Provisioning,

    /// <summary>The provider was asked and its answer never came: a person must look before anything is tried again.</summary>
    ProvisioningUnknown,
    Active,

    /// <summary>Cut here; the provider's side waits for somebody's word.</summary>
    RevocationRequested,
    Cancelled,
    Declined,
    Expired,
    Revoked,
}
