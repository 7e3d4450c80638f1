using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class EspaceModel(ListMyTickets listMyTickets, ReadAccountAccess readAccountAccess, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<MyTicket> Tickets { get; private set; } = [];

    public bool LooksAfterAccounts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        Tickets = await listMyTickets.RunAsync(viewer, cancel);
        LooksAfterAccounts = (await readAccountAccess.AccountsAsync(viewer, cancel)).Count > 0;
    }
}
