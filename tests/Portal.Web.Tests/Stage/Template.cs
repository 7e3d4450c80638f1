using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Identity;
using Portal.Web.Persistence;
using Portal.Web.Persistence.Sqlite;

[assembly: AssemblyFixture(typeof(Portal.Web.Tests.Stage.Template))]

namespace Portal.Web.Tests.Stage;

/// <summary>
/// What each test's portal starts from, made once: a migrated database with the cast in it, an empty one, and a handful of the
/// repository's tutorials.
/// </summary>
public sealed class Template : IAsyncLifetime
{
    private static readonly string Root = Directory.CreateTempSubdirectory("portal-template-").FullName;
    private static readonly string[] Themes = ["utilisateurs-roles-acces", "equipe"];

    public static string Database { get; } = Path.Combine(Root, "portal.db");

    /// <summary>Migrated, and nobody in it.</summary>
    public static string EmptyDatabase { get; } = Path.Combine(Root, "empty.db");

    public static string Articles { get; } = Path.Combine(Root, "articles");

    public async ValueTask InitializeAsync()
    {
        CopyArticles();
        await using (var services = Services(EmptyDatabase))
            await services.GetRequiredService<PortalDb>().Database.MigrateAsync();

        File.Copy(EmptyDatabase, Database);
        await using (var services = Services(Database))
        {
            // The first thing that is protected makes the key.
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Portal.Tests").Protect("");
            await AddCastAsync(services.GetRequiredService<PortalDb>());
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static ServiceProvider Services(string file)
    {
        var services = new ServiceCollection();
        services.AddDbContext<PortalDb, SqlitePortalDb>(db => db.UseSqlite($"Data Source={file};Pooling=False"));
        services.AddDataProtection().SetApplicationName("Portal").PersistKeysToDbContext<PortalDb>();
        return services.BuildServiceProvider();
    }

    private static async Task AddCastAsync(PortalDb db)
    {
        var now = TimeProvider.System.GetUtcNow().AddDays(-30);
        var team = db.Teams.Add(new Team("Service clientèle")).Entity;
        await db.SaveChangesAsync();

        AddAgent(db, Cast.Administrator, "Claire Aubert", PortalRole.Administrator, team.Id, now);
        AddAgent(db, Cast.Lead, "Sofia Benali", PortalRole.Lead, team.Id, now);
        AddAgent(db, Cast.Agent, "Ludovic Marchand", PortalRole.Agent, team.Id, now);
        var basile = AddAgent(db, Cast.AgentOfAcme, "Basile Roy", PortalRole.Agent, team.Id, now);
        AddPerson(db, Cast.Accountant, "Cora Delmas", now);
        AddPerson(db, Cast.Customer, "Otto Weiss", now);

        var acme = db.Accounts.Add(Account.Open("Acme", "acme", now)).Entity;
        acme.LetAdministratorsAuthorise(true);
        db.Memberships.Add(Membership.Of(acme, AddPerson(db, Cast.AcmeOwner, "Hélène Vasseur", now).Id, Role.Owner, now));
        db.Memberships.Add(Membership.Of(acme, AddPerson(db, Cast.AcmeAdministrator, "Marc Vasseur", now).Id, Role.Administrator, now));
        db.Memberships.Add(Membership.Of(acme, AddPerson(db, Cast.AcmeUser, "Ugo Petit", now).Id, Role.User, now));
        db.Memberships.Add(Membership.Of(acme, basile.Id, Role.Administrator, now));

        var beta = db.Accounts.Add(Account.Open("Beta", "beta", now)).Entity;
        db.Memberships.Add(Membership.Of(beta, AddPerson(db, Cast.BetaOwner, "Bruno Noir", now).Id, Role.Owner, now));
        await db.SaveChangesAsync();
    }

    private static Person AddPerson(PortalDb db, string address, string name, DateTimeOffset now)
    {
        var person = Person.Met(MailAddress.TryParse(address)!, now);
        person.CallThemselves(name);
        person.ConfirmAddress(now);
        return db.People.Add(person).Entity;
    }

    private static Person AddAgent(PortalDb db, string address, string name, PortalRole role, int teamId, DateTimeOffset now)
    {
        var person = AddPerson(db, address, name, now);
        person.Become(role);
        var agent = Agent.Hire(person.Id, name.Split(' ')[0], teamId);
        agent.SignAs(agent.FirstName, new Signature { FullName = name, Telephone = Cast.Telephone, Closing = "Bien à vous," });
        db.Agents.Add(agent);
        var user = new PortalUser(person.Id);
        (user.NormalizedUserName, user.LockoutEnabled) = (user.UserName!.ToUpperInvariant(), true);
        user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, Cast.Password);
        db.Add(user);
        return person;
    }

    private static void CopyArticles()
    {
        var from = Repository.Folder("articles");
        foreach (var file in Directory.EnumerateFiles(from).Concat(Themes.SelectMany(theme => Directory.EnumerateFiles(Path.Combine(from, theme)))))
        {
            var to = Path.Combine(Articles, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
