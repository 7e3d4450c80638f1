using Portal.Tickets.People;

namespace Portal.Web.Mail.Letters;

/// <summary>The letters about signing in and one's own safety in one language. Both languages say the same.</summary>
internal interface IPeopleTongue
{
    Letter SignInCode(string digits);

    Letter SignInNeedsPassword(string link);

    Letter ProofCode(ProofAct act, string digits);

    Letter RoleChanged(PortalRole role, string by, string link);

    /// <param name="detail">What the event is about: a device, a key's name, how many codes are left.</param>
    Letter Safety(SafetyEvent happened, string detail, DateTimeOffset at, string link);
}

/// <summary>What somebody is told about their own way in.</summary>
internal enum SafetyEvent
{
    NewDevice, PasswordChanged, PasswordRemoved, AuthenticatorOn, AuthenticatorOff, RecoveryCodesMade, RecoveryCodeUsed, PasskeyAdded, PasskeyRemoved,
}
