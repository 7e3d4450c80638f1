using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Tickets.Tests.OnDuty;

public sealed class GivingWork : IDisposable
{
    private readonly Room _room = Room.Open();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_ticket_is_given_to_a_colleague_and_back_to_all()
    {
        var (id, samir, lea) = (await AskAsync(), await _room.HireAsync("Samir"), await _room.HireAsync("Lea"));

        Assert.Equal(AssignOutcome.Assigned, await AssignAsync(id, lea, samir));
        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Mine, lea)).Tickets.Select(ticket => ticket.Id));
        var told = Assert.Single((await _room.ReadAsync(id, samir))!.Events, e => e.Event.Kind == TicketEventKind.Assigned);
        Assert.Equal(("Samir", "Lea"), (told.Actor?.Name, told.Concerned?.Name));

        Assert.Equal(AssignOutcome.Assigned, await AssignAsync(id, null, samir));
        Assert.Equal([id], (await _room.ReadQueueAsync(QueueView.Unassigned, lea)).Tickets.Select(ticket => ticket.Id));
    }

    [Fact]
    public async Task Nobody_gives_a_ticket_to_a_customer_or_to_somebody_who_is_away()
    {
        var (id, samir, lea) = (await AskAsync(), await _room.HireAsync("Samir"), await _room.HireAsync("Lea"));
        var eve = await _room.MeetAsync("eve@ailleurs.example");
        await AwayAsync(lea, 0, 3);

        Assert.Equal(AssignOutcome.NoSuchAgent, await AssignAsync(id, eve, samir));
        Assert.Equal(AssignOutcome.Absent, await AssignAsync(id, lea, samir));
        Assert.Equal(AssignOutcome.NoSuchTicket, await AssignAsync(id, samir, eve));
        Assert.Null((await _room.TicketAsync(id)).AssigneeId);
    }

    [Fact]
    public async Task New_tickets_go_where_their_theme_sends_them_once()
    {
        var (lead, samir) = (await _room.HireAsync("Lea", PortalRole.Lead), await _room.HireAsync("Samir"));
        Assert.True(await RuleAsync("paiements", team: 1, samir, inTurn: false, lead));
        Assert.False(await RuleAsync("paiements", team: 1, samir, inTurn: false, samir));
        var (payment, other) = (await AskAsync("paiements"), await AskAsync("devis"));

        await RouteAsync();

        Assert.Equal((samir.PersonId, 1), ((await _room.TicketAsync(payment)).AssigneeId, (await _room.TicketAsync(payment)).TeamId));
        Assert.Null((await _room.TicketAsync(other)).AssigneeId);

        await AssignAsync(payment, null, samir);
        await RouteAsync();
        Assert.Null((await _room.TicketAsync(payment)).AssigneeId);
    }

    [Fact]
    public async Task In_turn_everybody_who_is_there_has_one_before_anybody_has_the_next()
    {
        var (lead, samir, nina) = (await _room.HireAsync("Lea", PortalRole.Lead), await _room.HireAsync("Samir"), await _room.HireAsync("Nina"));
        await RuleAsync("", team: 1, null, inTurn: true, lead);
        await AwayAsync(nina, 0, 1);
        for (var number = 0; number < 4; number++)
            await AskAsync();

        await RouteAsync();

        Assert.Equal(2, (await _room.ReadQueueAsync(QueueView.Mine, lead)).Tickets.Count);
        Assert.Equal(2, (await _room.ReadQueueAsync(QueueView.Mine, samir)).Tickets.Count);
        Assert.Empty((await _room.ReadQueueAsync(QueueView.Mine, nina)).Tickets);
    }

    [Fact]
    public async Task What_waits_for_somebody_away_goes_to_the_deputy_or_back_to_all()
    {
        var (samir, nina, lea) = (await _room.HireAsync("Samir"), await _room.HireAsync("Nina"), await _room.HireAsync("Lea"));
        var (ofSamir, ofNina) = (await AskAsync(), await AskAsync());
        await _room.TakeAsync(ofSamir, samir);
        await _room.TakeAsync(ofNina, nina);
        await AwayAsync(samir, 1, 2, deputy: lea);
        await AwayAsync(nina, 1, 2, deputy: samir);

        await ReturnAsync();
        Assert.Equal(samir.PersonId, (await _room.TicketAsync(ofSamir)).AssigneeId);

        _room.Pass(TimeSpan.FromDays(1));
        await ReturnAsync();
        Assert.Equal(lea.PersonId, (await _room.TicketAsync(ofSamir)).AssigneeId);
        Assert.Null((await _room.TicketAsync(ofNina)).AssigneeId);
    }

    [Fact]
    public async Task Only_oneself_and_a_lead_say_when_somebody_is_away()
    {
        var (lead, samir, nina) = (await _room.HireAsync("Lea", PortalRole.Lead), await _room.HireAsync("Samir"), await _room.HireAsync("Nina"));

        Assert.Equal(AbsenceOutcome.NotYours, await PlanAsync(samir, 0, 1, null, nina));
        Assert.Equal(AbsenceOutcome.EndsBeforeItBegins, await PlanAsync(samir, 2, 1, null, samir));
        Assert.Equal(AbsenceOutcome.NoSuchDeputy, await PlanAsync(samir, 0, 1, samir, samir));
        Assert.Equal(AbsenceOutcome.Planned, await PlanAsync(samir, 0, 1, nina, lead));
    }

    [Fact]
    public async Task Of_many_who_claim_a_ticket_at_once_one_has_it_and_the_others_are_refused()
    {
        using var room = Room.OpenToMany();
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));
        var agents = new List<Viewer>();
        foreach (var name in new[] { "Samir", "Lea", "Nina", "Omar", "Paula", "Rene" })
            agents.Add(await room.HireAsync(name));
        var meeting = new Meeting(agents.Count);

        var claims = await Task.WhenAll(agents.Select(agent => Task.Run(async () =>
        {
            await meeting.ArriveAsync();
            return await room.DoAsync<ClaimTicket, ClaimOutcome>(claim => claim.RunAsync(id, agent, Cancel));
        })));

        Assert.Single(claims, ClaimOutcome.Claimed);
        Assert.Equal(agents.Count - 1, claims.Count(claim => claim == ClaimOutcome.SomebodyElseHasIt));
        var ticket = await room.TicketAsync(id);
        Assert.Equal(agents[Array.IndexOf(claims, ClaimOutcome.Claimed)].PersonId, ticket.AssigneeId);
        Assert.Single(ticket.Events, happened => happened.Kind == TicketEventKind.Assigned);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<int> AskAsync(string theme = "") =>
        await _room.AskAsync(await _room.MeetAsync($"nora{Guid.NewGuid():N}@garage.example"), Room.Question with { Theme = theme });

    private Task<AssignOutcome> AssignAsync(int id, Viewer? to, Viewer by) =>
        _room.DoAsync<AssignTicket, AssignOutcome>(assign => assign.RunAsync(id, to?.PersonId, by, Cancel));

    private Task<AbsenceOutcome> PlanAsync(Viewer who, int from, int until, Viewer? deputy, Viewer by)
    {
        var today = DateOnly.FromDateTime(_room.Now.DateTime);
        return _room.DoAsync<PlanAbsence, AbsenceOutcome>(plan => plan.RunAsync(
            who.RequiredPersonId, today.AddDays(from), today.AddDays(until), deputy?.PersonId, by, Cancel));
    }

    private async Task AwayAsync(Viewer who, int from, int until, Viewer? deputy = null) =>
        Assert.Equal(AbsenceOutcome.Planned, await PlanAsync(who, from, until, deputy, who));

    private Task<bool> RuleAsync(string theme, int? team, Viewer? agent, bool inTurn, Viewer by) =>
        _room.DoAsync<SetRoutingRule, bool>(set => set.RunAsync(theme, team, agent?.PersonId, inTurn, by, Cancel));

    private async Task RouteAsync()
    {
        foreach (var id in await _room.DoAsync<RouteTickets, IReadOnlyList<int>>(route => route.WaitingAsync(Cancel)))
        {
            await _room.DoAsync<RouteTickets>(route => route.RunAsync(id, Cancel));
            _room.Pass(TimeSpan.FromSeconds(1));
        }
    }

    private Task ReturnAsync() => _room.DoAsync<ReturnTickets>(giveBack => giveBack.RunAsync(Cancel));
}
