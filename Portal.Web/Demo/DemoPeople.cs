using Portal.Tickets.People;

namespace Portal.Web.Demo;

/// <summary>Everybody in the demonstration. All are invented, and their addresses lead nowhere.</summary>
internal static class DemoPeople
{
    public const string Karim = "k.morel@cabinet-morel.example";
    public const string Sylvie = "s.hardouin@fiduciaire-ouest.example";
    public const string Helene = "helene@garage-du-lac.example";
    public const string Marc = "marc@garage-du-lac.example";
    public const string Paul = "paul@atelier-brunet.example";
    public const string Nora = "nora@les-thes-de-nora.example";
    public const string Yann = "yann@menuiserie-tanguy.example";
    public const string Odile = "odile@boulangerie-des-halles.example";
    public const string Julien = "julien.petit@gite-des-pins.example";
    public const string Amelie = "amelie@atelier-roux.example";
    public const string Thomas = "thomas@velos-thomas.example";
    public const string Bruno = "bruno@lefevre-electricite.example";
    public const string Denis = "denis.roussel@roussel-gros.example";
    public const string Fatou = "fatou@savons-de-fatou.example";
    public const string Gaelle = "gaelle@coup-de-pouce-rennes.example";
    public const string Ines = "ines@carpentier-et-fils.example";
    public const string Leila = "leila@haddad-photo.example";
    public const string Remi = "r.chauvin@chauvin-conseils.example";
    public const string Victor = "victor@studio-mallet.example";
    public const string Ludovic = "ludovic.marchand@vosfactures.example";
    public const string Sofia = "sofia.benali@vosfactures.example";
    public const string Agathe = "agathe.lemoine@vosfactures.example";
    public const string Claire = "claire.aubert@vosfactures.example";

    private static readonly (string Address, string Name, PortalRole Role)[] All =
    [
        (Karim, "Karim Morel", PortalRole.Customer), (Sylvie, "Sylvie Hardouin", PortalRole.Customer),
        (Helene, "Hélène Vasseur", PortalRole.Customer), (Marc, "Marc Vasseur", PortalRole.Customer),
        (Paul, "Paul Brunet", PortalRole.Customer), (Nora, "Nora Tessier", PortalRole.Customer),
        (Yann, "Yann Tanguy", PortalRole.Customer), (Odile, "Odile Marty", PortalRole.Customer),
        (Julien, "Julien Petit", PortalRole.Customer), (Amelie, "Amélie Roux", PortalRole.Customer),
        (Bruno, "Bruno Lefèvre", PortalRole.Customer), (Denis, "Denis Roussel", PortalRole.Customer),
        (Fatou, "Fatou Diallo", PortalRole.Customer), (Gaelle, "Gaëlle Le Bris", PortalRole.Customer),
        (Ines, "Inès Carpentier", PortalRole.Customer), (Leila, "Leïla Haddad", PortalRole.Customer),
        (Remi, "Rémi Chauvin", PortalRole.Customer), (Victor, "Victor Mallet", PortalRole.Customer),
        (Agathe, "Agathe Lemoine", PortalRole.Agent),
        (Thomas, "Thomas Girard", PortalRole.Customer), (Ludovic, "Ludovic Marchand", PortalRole.Agent),
        (Sofia, "Sofia Benali", PortalRole.Lead), (Claire, "Claire Aubert", PortalRole.Administrator),
    ];

    public static async Task<DemoCast> AddAsync(DemoStage stage, CancellationToken cancel)
    {
        var people = new Dictionary<string, Person>();
        foreach (var (address, name, role) in All)
        {
            var person = await stage.Play<MeetPerson>().RunAsync(MailAddress.TryParse(address)!, cancel);
            person.CallThemselves(name);
            person.ConfirmAddress(stage.Clock.GetUtcNow());
            person.Become(role);
            people[address] = person;
        }

        var team = new Team("Service clientèle");
        stage.Db.Teams.Add(team);
        await stage.Db.SaveChangesAsync(cancel);
        foreach (var person in people.Values.Where(person => person.Role != PortalRole.Customer))
        {
            var agent = Agent.Hire(person.Id, person.Name.Split(' ')[0], team.Id);
            agent.SignAs(agent.FirstName, new Signature { FullName = person.Name, JobTitle = "Conseil aux clients", Closing = "Bien à vous,", EnglishJobTitle = "Customer advice", EnglishClosing = "Kind regards," });
            stage.Db.Agents.Add(agent);
        }

        await stage.Db.SaveChangesAsync(cancel);
        return new DemoCast(people);
    }
}

internal sealed class DemoCast(IReadOnlyDictionary<string, Person> people)
{
    public Guid Id(string address) => people[address].Id;

    public Viewer As(string address) => new(people[address].Id, people[address].Role, []);
}
