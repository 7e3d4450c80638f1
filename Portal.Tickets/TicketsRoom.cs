using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.Duty;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;

namespace Portal.Tickets;

/// <summary>What this room offers: its use cases and reads. Its tables, mails and provider come from outside.</summary>
public static class TicketsRoom
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddPeople().AddDesk().AddWriting()
        .AddScoped<GiveOpinion>().AddScoped<LearnedWordings>().AddScoped<ListGaps>()
        .AddScoped<AnswerTicket>().AddScoped<AskQuestion>().AddScoped<CommentOnTicket>().AddScoped<FollowTicket>()
        .AddScoped<FollowTicketLink>().AddScoped<MoveTicket>().AddScoped<NoteOnTicket>().AddScoped<SayOutcome>()
        .AddScoped<ShareProblem>().AddScoped<TakeTicket>().AddScoped<TellFollowers>()
        .AddScoped<ListMyTickets>().AddScoped<ListQuestions>().AddScoped<ListResolvedBy>().AddScoped<LookAtTicket>().AddScoped<ReadAsker>().AddScoped<ReadAuthors>().AddScoped<ReadQueue>().AddScoped<ReadTicket>();

    private static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddScoped<EditMacro>().AddScoped<KeepDraft>().AddScoped<ListColleagues>().AddScoped<ListHeldAnswers>().AddScoped<ListMacros>()
        .AddScoped<ReadDrafts>().AddScoped<ReleaseAnswer>().AddScoped<SeeMentions>().AddScoped<SendAnswer>().AddScoped<TakeBackAnswer>();

    /// <summary>The desk's work on a ticket as a whole. Its promises are the usual ones where none were registered before.</summary>
    private static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.TryAddSingleton(DutyRules.Usual);
        return services
            .AddScoped<AssignTicket>().AddScoped<ClaimTicket>().AddScoped<PlanAbsence>().AddScoped<PrioritiseTicket>().AddScoped<ReadDuty>().AddScoped<ReadTeam>().AddScoped<ReturnTickets>().AddScoped<RouteTickets>()
            .AddScoped<SetRoutingRule>().AddScoped<SnoozeTicket>().AddScoped<WakeTickets>().AddScoped<WatchDeadlines>().AddScoped<WhoIsThere>();
    }

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(new AccessRules());
        return services.AddUseCasesOfAccess();
    }

    private static IServiceCollection AddUseCasesOfAccess(this IServiceCollection services) => services
        .AddScoped<AccessGuard>().AddScoped<AccessJournal>().AddScoped<SendAccessRequest>()
        .AddScoped<AnswerInvitation>().AddScoped<AskForAccess>().AddScoped<AuthoriseAccess>().AddScoped<CancelAccessRequest>()
        .AddScoped<CarryOutGrant>().AddScoped<ExpireAccessRequests>().AddScoped<InviteAccountant>().AddScoped<OpenAccessLink>()
        .AddScoped<PrepareRequestAsAgent>().AddScoped<RefuseAccess>().AddScoped<RevokeAccess>().AddScoped<SendStepUpCode>()
        .AddScoped<VerifyAuditTrail>().AddScoped<RecoverProvisioning>().AddScoped<SayWhatProviderShows>().AddScoped<FinishByOwner>()
        .AddScoped<ResendAccess>().AddScoped<SendRestedInvitations>().AddScoped<RenewAccess>().AddScoped<RemindOfAccess>()
        .AddScoped<EndUnreviewedAccess>().AddScoped<WithdrawAsk>().AddScoped<StopAccess>()
        .AddScoped<ImportMembers>().AddScoped<RestrictUser>().AddScoped<LetAdministratorsAuthorise>().AddScoped<ReadPermissions>().AddScoped<ListUsers>()
        .AddScoped<ReadAccountTrail>().AddScoped<ListAccessRequests>()
        .AddScoped<ListAccountsOf>().AddScoped<ListMyClients>().AddScoped<ReadAccessOfTicket>().AddScoped<ReadAccessRequest>()
        .AddScoped<ReadAccountAccess>().AddScoped<ReadInvitation>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<ChangeRole>().AddScoped<CheckMailedCode>().AddScoped<ChooseLanguage>().AddScoped<CheckProof>().AddScoped<EditSignature>().AddScoped<ListPeople>().AddScoped<MeetPerson>().AddScoped<NamePerson>()
        .AddScoped<SendProofCode>().AddScoped<SendResetCode>().AddScoped<SendSignInCode>().AddScoped<SignInByCode>();
}
