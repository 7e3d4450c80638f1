using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Nora asks, Ludovic answers, Hélène owns the garage's account, Karim is her accountant.</summary>
internal sealed record Cast(Viewer Nora, Viewer Ludovic, Viewer Helene, Viewer Karim, Guid GarageId)
{
    public const string KarimsAddress = "k.morel@cabinet-morel.example";

    public static Task<Cast> AddAsync(TestPortal portal) => portal.PlayAsync(async (PortalDb db) =>
    {
        var now = portal.Clock.GetUtcNow();
        var (nora, ludovic) = (Meet("nora@les-thes.example", "Nora Tessier", now), Meet("ludovic@aide.example", "Ludovic Marchand", now));
        var (helene, karim) = (Meet("helene@garage.example", "Hélène Vasseur", now), Meet(KarimsAddress, "Karim Morel", now));
        ludovic.Become(PortalRole.Agent);
        var garage = Account.Open("Garage du Lac", "garage-du-lac", now);
        var team = new Team("Service clientèle");
        db.AddRange(nora, ludovic, helene, karim, garage, team);
        await db.SaveChangesAsync();

        db.AddRange(Membership.Of(garage, helene.Id, Role.Owner, now), Agent.Hire(ludovic.Id, "Ludovic", team.Id));
        await db.SaveChangesAsync();
        return new Cast(As(nora), As(ludovic), As(helene), As(karim), garage.Id);
    });

    private static Person Meet(string address, string name, DateTimeOffset now)
    {
        var person = Person.Met(MailAddress.TryParse(address) ?? throw new ArgumentException(address, nameof(address)), now);
        person.CallThemselves(name);
        person.ConfirmAddress(now);
        return person;
    }

    private static Viewer As(Person person) => new(person.Id, person.Role, []);
}
