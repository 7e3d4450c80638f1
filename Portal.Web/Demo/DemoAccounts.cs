using Portal.Tickets.Access;
using Portal.Tickets.People;

namespace Portal.Web.Demo;

/// <summary>The client accounts, their owners, and the accountants who came in by invitation.</summary>
internal static class DemoAccounts
{
    private static readonly (string Name, string Prefix, string Owner)[] All =
    [
        ("Garage du Lac", "garage-du-lac", DemoPeople.Helene), ("Atelier Brunet", "atelier-brunet", DemoPeople.Paul),
        ("Les Thés de Nora", "les-thes-de-nora", DemoPeople.Nora), ("Menuiserie Tanguy", "menuiserie-tanguy", DemoPeople.Yann),
        ("Boulangerie des Halles", "boulangerie-des-halles", DemoPeople.Odile),
    ];

    public static async Task AddAsync(DemoStage stage, DemoCast cast, DateTimeOffset now, CancellationToken cancel)
    {
        var accounts = new Dictionary<string, Account>();
        foreach (var (name, prefix, owner) in All)
        {
            var account = Account.Open(name, prefix, stage.Clock.GetUtcNow());
            accounts[prefix] = account;
            stage.Db.Accounts.Add(account);
            stage.Db.Memberships.Add(Membership.Of(account, cast.Id(owner), Role.Owner, stage.Clock.GetUtcNow()));
        }

        var garage = accounts["garage-du-lac"];
        garage.LetAdministratorsAuthorise(true);
        stage.Db.Memberships.Add(Membership.Of(garage, cast.Id(DemoPeople.Marc), Role.Administrator, stage.Clock.GetUtcNow()));
        await stage.Db.SaveChangesAsync(cancel);

        await LetInAsync(stage, cast, accounts["atelier-brunet"], DemoPeople.Paul, DemoPeople.Karim, now.AddDays(-660), cancel);
        await LetInAsync(stage, cast, accounts["les-thes-de-nora"], DemoPeople.Nora, DemoPeople.Karim, now.AddDays(-345), cancel);
        await LetInAsync(stage, cast, garage, DemoPeople.Helene, DemoPeople.Sylvie, now.AddDays(-260), cancel);
    }

    /// <summary>Invitation, authorisation with a code, acceptance: as anybody would have had to.</summary>
    private static async Task LetInAsync(
        DemoStage stage, DemoCast cast, Account account, string owner, string accountant, DateTimeOffset at, CancellationToken cancel)
    {
        stage.Clock.Set(at);
        var started = await stage.Play<InviteAccountant>().RunAsync(account.Id, MailAddress.TryParse(accountant)!, cast.As(owner), cancel);
        var request = ((StartOutcome.Sent)started).Request;
        await stage.Play<SendStepUpCode>().RunAsync(request.Id, cast.As(owner), cancel);
        await stage.Play<AuthoriseAccess>().RunAsync(request.Id, request.SnapshotHash, Proof.ByMail(stage.Post.LastDigits), cast.As(owner), cancel);
        stage.Clock.Set(at.AddHours(20));
        await stage.Play<AnswerInvitation>().AcceptAsync(request.Id, cast.As(accountant), cancel);
        await stage.Play<CarryOutGrant>().RunAsync(request.Id, cancel);
    }
}
