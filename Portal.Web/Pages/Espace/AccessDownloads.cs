using Portal.Tickets.Access;
using Portal.Tickets.Access.Reads;
using Portal.Web.Csv;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>The tables to take away: an account's trail, an accountant's clients.</summary>
internal static class AccessDownloads
{
    public static void MapAccessDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/espace/acces/{prefix}/historique.csv", TrailAsync).RequireAuthorization();
        app.MapGet("/comptable/clients.csv", ClientsAsync).RequireAuthorization();
    }

    private static async Task<IResult> TrailAsync(
        string prefix, ReadAccountAccess accounts, ReadAccountTrail readTrail, CurrentViewer viewers, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var account = (await accounts.AccountsAsync(viewer, cancel)).FirstOrDefault(account => account.PrefixKey == Account.KeyOf(prefix));
        if (account is null || await readTrail.RunAsync(account.Id, viewer, cancel) is not { } trail)
            return Results.NotFound();

        return CsvFile.Download(
            $"historique-{account.PrefixKey}.csv", ["Numéro", "Quand (UTC)", "Ce qui s’est passé", "Pour", "Par", "Avant", "Après", "Empreinte"],
            trail.Select(row => (IReadOnlyList<string>)
            [
                row.Entry.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), FrenchDates.Machine(row.Entry.At),
                Words.ShortAccessStep(row.Entry.Step), row.InviteeAddress, HistoriqueAccesModel.By(row), row.Entry.Before.InFrench(), row.Entry.After.InFrench(), row.Entry.Hash,
            ]));
    }

    private static async Task<IResult> ClientsAsync(ListMyClients listMyClients, CurrentViewer viewers, CancellationToken cancel)
    {
        var mine = await listMyClients.RunAsync(await viewers.ReadAsync(cancel), cancel);
        return CsvFile.Download(
            "mes-clients.csv", ["Compte", "Préfixe", "État", "Depuis (UTC)"],
            mine.Clients.Select(client => (IReadOnlyList<string>)[client.Account.Name, client.Account.Prefix, "Actif", FrenchDates.Machine(client.Since)])
                .Concat(mine.Invitations.Select(invitation => (IReadOnlyList<string>)[invitation.Account.Name, invitation.Account.Prefix, "Invitation à accepter", ""])));
    }
}
