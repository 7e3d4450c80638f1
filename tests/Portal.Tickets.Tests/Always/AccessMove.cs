namespace Portal.Tickets.Tests.Always;

/// <summary>What anybody may try, at any time, in the story of one account.</summary>
internal enum AccessMove
{
    AgentPrepares, OwnerInvites, AccountantAsks,
    OwnerAuthorises, AgentAuthorises, StrangerAuthorises, OwnerRefuses, AgentCancels,
    AccountantAccepts, StrangerAccepts, AccountantDeclines,
    CarriedOut, ProviderNotReached, ProviderUnknown,
    OwnerRevokes, AccountantLeaves, StrangerRevokes,
    OwnerLosesTheAccount, OwnerGetsItBack,
    OwnerFindsIt, OwnerFindsNothing, AgentSaysItIsThere, LeadSaysItIsThere, OwnerSaysDone, AgentResends, OwnerRenews,
    ProviderDies, RecoveryComesBy, ReviewComesBy, Stopped, Lifted, AYearPasses,
    TimerComesBy, AMinutePasses, FourDaysPass, EightDaysPass,
}
