using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>One access, and two hundred calls for it at the same moment, as far as the engine lets them come together.</summary>
public sealed class AccessAtOnceTests(EngineRoom engines)
{
    private const int Calls = 200;
    private const string Refused = "refused";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task A15_Of_two_hundred_authorisations_with_one_code_one_succeeds(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var (cast, request) = await SentAsync(portal);
        var digits = await CodeAsync(portal, cast, request);

        var ends = await AllAsync(_ => AuthoriseAsync(portal, cast, request, digits));

        Assert.Single(ends, nameof(AuthoriseOutcome.Authorised));
        Assert.Equal(["Sent", "Authorised"], await TrailAsync(portal, request));
        Assert.Single(await portal.LettersAsync("Invite"));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task A15_Of_two_hundred_acceptances_one_succeeds(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var (cast, request) = await SentAsync(portal);
        await AuthoriseAsync(portal, cast, request, await CodeAsync(portal, cast, request));

        var ends = await AllAsync(_ => AcceptAsync(portal, cast, request));

        Assert.Single(ends, nameof(InvitationOutcome.Answered));
        Assert.Equal(["Sent", "Authorised", "Accepted"], await TrailAsync(portal, request));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task A16_Two_hundred_revoke_and_carry_out_and_nothing_is_active_after_it_was_revoked(DatabaseProvider engine)
    {
        await using var portal = await engines.OpenAsync(engine);
        var (cast, request) = await SentAsync(portal);
        await AuthoriseAsync(portal, cast, request, await CodeAsync(portal, cast, request));
        await AcceptAsync(portal, cast, request);

        var ends = await AllAsync(number => number % 2 == 0 ? CarryOutAsync(portal, request) : RevokeAsync(portal, cast, request));
        await RevokeAsync(portal, cast, request); // Whoever lost every race presses again.
        await CarryOutAsync(portal, request);

        var trail = await TrailAsync(portal, request);
        Assert.Single(trail, "Revoked");
        Assert.Equal("Revoked", trail[^1]);
        Assert.True(trail.Count(step => step == "Active") <= 1);
        Assert.All(ends, end => Assert.Contains(end, new[] { bool.TrueString, bool.FalseString, Refused }));
        Assert.Equal((AccessState.Revoked, 0), await portal.PlayAsync(async (PortalDb db) => (
            await db.AccessRequests.Where(one => one.Id == request).Select(one => one.State).SingleAsync(Cancel),
            await db.Memberships.CountAsync(member => member.PersonId == cast.Karim.PersonId && member.EndedAt == null, Cancel))));
        Assert.Empty(await portal.PlayAsync((VerifyAuditTrail verify) => verify.RunAsync(Cancel)));
    }

    private static async Task<(Cast Cast, Guid Request)> SentAsync(TestPortal portal)
    {
        var cast = await Cast.AddAsync(portal);
        var started = await portal.PlayAsync((InviteAccountant invite) =>
            invite.RunAsync(cast.GarageId, MailAddress.TryParse(Cast.KarimsAddress)!, cast.Helene, Cancel)); // Our own text: an address.
        return (cast, Assert.IsType<StartOutcome.Sent>(started).Request.Id);
    }

    private static async Task<string> CodeAsync(TestPortal portal, Cast cast, Guid request)
    {
        Assert.True(await portal.PlayAsync((SendStepUpCode send) => send.RunAsync(request, cast.Helene, Cancel)));
        return Assert.Single(await portal.LettersAsync("StepUpCode")).Subject[^6..];
    }

    private static async Task<string> AuthoriseAsync(TestPortal portal, Cast cast, Guid request, string digits)
    {
        var read = await portal.PlayAsync((PortalDb db) => db.AccessRequests.Where(one => one.Id == request).Select(one => one.SnapshotHash).SingleAsync(Cancel));
        return await EndAsync(() => portal.PlayAsync((AuthoriseAccess authorise) => authorise.RunAsync(request, read, Proof.ByMail(digits), cast.Helene, Cancel)));
    }

    private static Task<string> AcceptAsync(TestPortal portal, Cast cast, Guid request) =>
        EndAsync(() => portal.PlayAsync((AnswerInvitation answer) => answer.AcceptAsync(request, cast.Karim, Cancel)));

    private static Task<string> RevokeAsync(TestPortal portal, Cast cast, Guid request) =>
        EndAsync(() => portal.PlayAsync((RevokeAccess revoke) => revoke.RunAsync(request, cast.Helene, Cancel)));

    private static Task<string> CarryOutAsync(TestPortal portal, Guid request) =>
        EndAsync(() => portal.PlayAsync(async (CarryOutGrant carryOut) =>
        {
            await carryOut.RunAsync(request, Cancel);
            return true;
        }));

    private static Task<List<string>> TrailAsync(TestPortal portal, Guid request) => portal.PlayAsync((PortalDb db) =>
        db.AuditEntries.Where(entry => entry.RequestId == request).OrderBy(entry => entry.Number).Select(entry => entry.Step).ToListAsync(Cancel));

    private static Task<string[]> AllAsync(Func<int, Task<string>> act) =>
        Task.WhenAll(Enumerable.Range(0, Calls).Select(number => Task.Run(() => act(number), Cancel)));

    private static async Task<string> EndAsync<T>(Func<Task<T>> act)
    {
        try
        {
            return $"{await act()}";
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            return Refused; // The page answers 409 and shows what changed.
        }
    }
}
