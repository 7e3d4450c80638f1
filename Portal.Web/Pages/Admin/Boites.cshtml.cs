using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Mail.Fetching;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Undelivered;

namespace Portal.Web.Pages;

/// <summary>The portal's own addresses, how their fetching goes, and whom it no longer writes to.</summary>
internal sealed class BoitesModel(MailboxDirectory mailboxes, ReadMailboxes readMailboxes, TestMailbox testMailbox, Suppressions suppressions) : PageModel
{
    public IReadOnlyList<(MailboxOptions Box, MailboxPosition? Position)> Boxes { get; private set; } = [];

    public IReadOnlyList<SuppressedAddress> Suppressed { get; private set; } = [];

    /// <summary>The key of the mailbox just tried.</summary>
    public string? Tested { get; private set; }

    public IReadOnlyList<ServerTest> Tests { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var positions = await readMailboxes.RunAsync(cancel);
        Boxes = [.. mailboxes.All.Select(box => (box, positions.GetValueOrDefault(box.Key)))];
        Suppressed = await suppressions.ListAsync(cancel);
    }

    public async Task<IActionResult> OnPostTestAsync(string? key, CancellationToken cancel)
    {
        if (mailboxes.All.FirstOrDefault(box => box.Key == key) is not { } mailbox)
            return NotFound();

        (Tested, Tests) = (mailbox.Key, await testMailbox.RunAsync(mailbox, cancel));
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostClearAsync(string? address, CancellationToken cancel)
    {
        if (!await suppressions.ClearAsync(address ?? "", cancel))
            return NotFound();

        TempData["Said"] = $"Nous écrirons de nouveau à {address}.";
        return Redirect("/admin/boites");
    }
}
