using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Kept;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class EtiquetteModel(ListTags listTags, ListTagged listTagged, IOptions<PortalOptions> portal) : PageModel
{
    public Tag Tag { get; private set; } = null!; // Set before the page is drawn.

    public QuestionPage Found { get; private set; } = new([], Next: null);

    public string Canonical => new Uri(portal.Value.PublicUrl!, Addresses.Tag(Tag)).AbsoluteUri; // Checked at start.

    public string Feed => $"/flux/questions/etiquettes/{Tag.Slug}.atom";

    public string? Older => Found.Next is { } next ? $"{Addresses.Tag(Tag)}?apres={ListKeys.Write(next)}" : null;

    /// <summary>A tag that no public question has is not told from one that doesn't exist.</summary>
    public async Task<IActionResult> OnGetAsync(string tag, string? apres, CancellationToken cancel)
    {
        if (await listTags.FindPublicAsync(tag, cancel) is not { } found)
            return NotFound();

        Tag = found;
        Found = await listTagged.RunAsync(found.Slug, ListKeys.Read(apres), cancel);
        HttpContext.KeepWhileNothingChanges();
        return Page();
    }
}
