using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    /// <summary>Somebody whose mailbox is proven, signed in.</summary>
    public async Task<Viewer> MeetAsync(string address, string name = "", PortalRole role = PortalRole.Customer)
    {
        var person = await SomebodyAsync(address);
        await ChangeAsync(async db =>
        {
            var met = await db.People.SingleAsync(p => p.Id == person.PersonId, Cancel);
            met.CallThemselves(name);
            met.ConfirmAddress(Now);
            met.Become(role);
        });
        return person with { Role = role };
    }

    /// <summary>Somebody who typed an address and proved nothing.</summary>
    public async Task<Viewer> SomebodyAsync(string address)
    {
        var person = Person.Met(Address(address), Now);
        await ChangeAsync(db => Task.FromResult(db.People.Add(person)));
        return new Viewer(person.Id, PortalRole.Customer, []);
    }

    public async Task<Viewer> HireAsync(string firstName, PortalRole role = PortalRole.Agent)
    {
        var agent = await MeetAsync($"{firstName}@equipe.example".ToLowerInvariant(), $"{firstName} Durand", role);
        await ChangeAsync(async db =>
        {
            var team = await db.Teams.SingleOrDefaultAsync(t => t.Name == "Comptabilité", Cancel) ?? db.Teams.Add(new Team("Comptabilité")).Entity;
            await db.SaveChangesAsync(Cancel);
            db.Agents.Add(Agent.Hire(agent.RequiredPersonId, firstName, team.Id));
        });
        return agent;
    }

    public Task<Person> PersonAsync(Viewer viewer) =>
        InDbAsync(db => db.People.AsNoTracking().SingleAsync(person => person.Id == viewer.PersonId, Cancel));

    public Task SendSignInCodeAsync(string address) =>
        DoAsync<SendSignInCode>(send => send.RunAsync(Address(address), Cancel));

    public Task<Person?> SignInAsync(string address, string digits) =>
        DoAsync<SignInByCode, Person?>(signIn => signIn.RunAsync(Address(address), digits, Cancel));

    public static MailAddress Address(string typed) =>
        MailAddress.TryParse(typed) ?? throw new ArgumentException($"{typed} is no address.", nameof(typed));
}
