using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>A question, its answer, and an accountant let in and out again: each step in a context of its own, minutes apart.</summary>
internal sealed record Story(Cast Cast, int TicketId, Guid RequestId)
{
    public static async Task<Story> TellAsync(TestPortal portal, CancellationToken cancel)
    {
        var cast = await Cast.AddAsync(portal);
        var ticketId = await AskAsync(portal, cast, "Comment inviter mon comptable ?", cancel);
        portal.Clock.Advance(TimeSpan.FromMinutes(7));
        var draft = new AnswerDraft("Nous lui écrivons.", Audience.Public, ["acces-comptable", "roles"], TicketStatus.Resolved, int.MaxValue);
        Assert.Equal(AnswerOutcome.Sent, await portal.PlayAsync((AnswerTicket answer) => answer.RunAsync(ticketId, draft, cast.Ludovic, cancel)));

        var karim = MailAddress.TryParse(Cast.KarimsAddress) ?? throw new InvalidOperationException(Cast.KarimsAddress);
        var started = await portal.PlayAsync((PrepareRequestAsAgent prepare) =>
            prepare.RunAsync(ticketId, cast.GarageId, karim, "Karim Morel", cast.Ludovic, cancel));
        var request = Assert.IsType<StartOutcome.Sent>(started).Request;
        await LetInAsync(portal, cast, request, cancel);
        Assert.True(await portal.PlayAsync((RevokeAccess revoke) => revoke.RunAsync(request.Id, cast.Helene, cancel)));
        return new Story(cast, ticketId, request.Id);
    }

    public static async Task<int> AskAsync(TestPortal portal, Cast cast, string title, CancellationToken cancel)
    {
        var question = new NewQuestion(title, "Je ne trouve pas où.", TicketKind.Question, IsPublic: true, "Nora");
        var outcome = await portal.PlayAsync((AskQuestion ask) => ask.RunAsync(question, cast.Nora, address: null, cancel));
        return Assert.IsType<AskOutcome.Published>(outcome).Ticket.Id;
    }

    private static async Task LetInAsync(TestPortal portal, Cast cast, AccessRequest request, CancellationToken cancel)
    {
        Assert.True(await portal.PlayAsync((SendStepUpCode send) => send.RunAsync(request.Id, cast.Helene, cancel)));
        var digits = Assert.Single(await portal.LettersAsync("StepUpCode")).Subject[^6..];
        Assert.Equal(AuthoriseOutcome.Authorised, await portal.PlayAsync((AuthoriseAccess authorise) =>
            authorise.RunAsync(request.Id, request.SnapshotHash, Proof.ByMail(digits), cast.Helene, cancel)));

        portal.Clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(InvitationOutcome.Answered, await portal.PlayAsync((AnswerInvitation answer) => answer.AcceptAsync(request.Id, cast.Karim, cancel)));
        await portal.PlayAsync((CarryOutGrant carryOut) => carryOut.RunAsync(request.Id, cancel));
        portal.Clock.Advance(TimeSpan.FromDays(3));
    }
}
