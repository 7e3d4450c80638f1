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
    TimerComesBy, AMinutePasses, FourDaysPass, EightDaysPass,
}
