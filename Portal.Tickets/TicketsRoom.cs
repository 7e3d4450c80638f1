using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.Duty;
using Portal.Tickets.Insights;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;

namespace Portal.Tickets;

/// <summary>What this room offers: its use cases and reads. Its tables, mails and provider come from outside.</summary>
public static class TicketsRoom
{
    public static IServiceCollection AddTickets(this IServiceCollection services) => services
        .AddPeople().AddDesk().AddWriting().AddModeration().AddInsights().AddCitations()
        .AddScoped<AcceptAnswer>().AddScoped<AnswerTicket>().AddScoped<AskToPromote>().AddScoped<AnswerPromotion>().AddScoped<AskQuestion>().AddScoped<CommentOnTicket>().AddScoped<FollowTicket>()
        .AddScoped<FollowTicketLink>().AddScoped<StopFollowing>().AddScoped<MoveTicket>().AddScoped<NoteOnTicket>().AddScoped<SayOutcome>()
        .AddScoped<CleanUpAttachments>().AddScoped<ReadAttachment>().AddScoped<ReceiveAttachment>()
        .AddScoped<PublishMyQuestion>().AddScoped<ShareProblem>().AddScoped<TakeTicket>().AddScoped<TellFollowers>()
        .AddScoped<ListMyTickets>().AddScoped<ListIdeas>().AddScoped<ListQuestions>().AddScoped<ListResolvedBy>().AddScoped<LookAtTicket>().AddScoped<ReadAsker>().AddScoped<ReadAuthors>().AddScoped<ReadPublicPerson>().AddScoped<ReadQueue>().AddScoped<ReadTicket>();

    /// <summary>What is changed, taken away or read first. The rules are the usual ones where none were registered before.</summary>
    private static IServiceCollection AddModeration(this IServiceCollection services)
    {
        services.TryAddSingleton(new ModerationRules());
        return services.AddScoped<EditMessage>().AddScoped<ReadEdits>().AddScoped<RemovePost>().AddScoped<ListRemovals>().AddScoped<ScreenPost>()
            .AddScoped<PostComment>().AddScoped<DecideIdea>().AddScoped<ReviewPosts>().AddScoped<ReadReview>().AddScoped<TagTicket>().AddScoped<ListTagged>().AddScoped<ListTags>().AddScoped<SendNews>();
    }

    private static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddScoped<EditMacro>().AddScoped<KeepDraft>().AddScoped<ListColleagues>().AddScoped<ListHeldAnswers>().AddScoped<ListMacros>()
        .AddScoped<ReadDrafts>().AddScoped<ReleaseAnswer>().AddScoped<SeeMentions>().AddScoped<SendAnswer>().AddScoped<TakeBackAnswer>();

    private static IServiceCollection AddInsights(this IServiceCollection services) => services
        .AddScoped<CountFoundWithoutAsking>().AddScoped<GiveOpinion>().AddScoped<LearnedWordings>().AddScoped<ListGaps>().AddScoped<SketchTutorial>().AddScoped<NamesInExchange>().AddScoped<SuggestPublicWording>();

    private static IServiceCollection AddCitations(this IServiceCollection services) => services
        .AddScoped<MarkCitations>().AddScoped<VerifyCitations>().AddScoped<WithdrawCitation>().AddScoped<ListCitationsToRecheck>();

    /// <summary>The desk's work on a ticket as a whole. Its promises are the usual ones where none were registered before.</summary>
    private static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.TryAddSingleton(DutyRules.Usual);
        return services
            .AddScoped<ActOnTickets>().AddScoped<AssignTicket>().AddScoped<ClaimTicket>().AddScoped<FindMergedTicket>().AddScoped<ListSavedViews>().AddScoped<MergeTickets>().AddScoped<PlanAbsence>().AddScoped<PrioritiseTicket>().AddScoped<RateTicket>().AddScoped<ReadDuty>().AddScoped<ReadSavedView>().AddScoped<ReadTeam>().AddScoped<ReturnTickets>().AddScoped<RouteTickets>()
            .AddScoped<SaveView>().AddScoped<SetRoutingRule>().AddScoped<ShowTicket>().AddScoped<SnoozeTicket>().AddScoped<SortTicket>().AddScoped<SplitTicket>().AddScoped<UnmergeTickets>().AddScoped<WakeTickets>().AddScoped<WatchDeadlines>().AddScoped<WhoIsThere>();
    }

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(new AccessRules());
        return services.AddUseCasesOfAccess();
    }

    private static IServiceCollection AddUseCasesOfAccess(this IServiceCollection services) => services
        .AddScoped<AccessGuard>().AddScoped<IGuardedMailboxes, GuardedAccounts>().AddScoped<AccessJournal>().AddScoped<SendAccessRequest>()
        .AddScoped<AnswerInvitation>().AddScoped<AskForAccess>().AddScoped<AuthoriseAccess>().AddScoped<CancelAccessRequest>()
        .AddScoped<CarryOutGrant>().AddScoped<ExpireAccessRequests>().AddScoped<InviteAccountant>().AddScoped<OpenAccessLink>()
        .AddScoped<PrepareRequestAsAgent>().AddScoped<RefuseAccess>().AddScoped<RevokeAccess>().AddScoped<SendStepUpCode>()
        .AddScoped<VerifyAuditTrail>().AddScoped<RecoverProvisioning>().AddScoped<SayWhatProviderShows>().AddScoped<FinishByOwner>()
        .AddScoped<ResendAccess>().AddScoped<SendRestedInvitations>().AddScoped<RenewAccess>().AddScoped<RemindOfAccess>()
        .AddScoped<EndUnreviewedAccess>().AddScoped<DistrustRestoredAccess>().AddScoped<WithdrawAsk>().AddScoped<StopAccess>()
        .AddScoped<ImportMembers>().AddScoped<RestrictUser>().AddScoped<LetAdministratorsAuthorise>().AddScoped<ReadPermissions>().AddScoped<ListUsers>()
        .AddScoped<ReadAccountTrail>().AddScoped<ListAccessRequests>()
        .AddScoped<ListAccountsOf>().AddScoped<ListMyClients>().AddScoped<ReadAccessOfTicket>().AddScoped<ReadAccessRequest>().AddScoped<LookAlikes>()
        .AddScoped<ReadAccountAccess>().AddScoped<ReadInvitation>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddScoped<ChangeRole>().AddScoped<CheckMailedCode>().AddScoped<ChooseLanguage>().AddScoped<CheckProof>().AddScoped<EditSignature>().AddScoped<ListPeople>().AddScoped<MeetPerson>().AddScoped<NamePerson>()
        .AddScoped<SendProofCode>().AddScoped<SendResetCode>().AddScoped<SendSignInCode>().AddScoped<SignInByCode>()
        .AddScoped<ApplyAddressChanges>().AddScoped<ChangeAddressOfOther>().AddScoped<ChangeMyAddress>().AddScoped<MoveAddress>().AddScoped<ProveMailbox>().AddScoped<ReadAddressChanges>()
        .AddScoped<StopAddressChange>();
}
