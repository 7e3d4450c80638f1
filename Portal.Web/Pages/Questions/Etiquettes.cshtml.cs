using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Tickets.Tickets;
using Portal.Web.Kept;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class EtiquettesModel(ForumCounts forumCounts, IOptions<PortalOptions> portal) : PageModel
{
    public IReadOnlyList<TagCount> Tags { get; private set; } = [];

    public string Canonical => new Uri(portal.Value.PublicUrl!, "/questions/etiquettes").AbsoluteUri; // Checked at start.

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Tags = (await forumCounts.ReadAsync(cancel)).Tags;
        HttpContext.KeepWhileNothingChanges();
    }
}
