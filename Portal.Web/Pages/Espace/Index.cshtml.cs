using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class EspaceModel(
    ListMyTickets listMyTickets, PublishMyQuestion publishMyQuestion, ReadAccountAccess readAccountAccess, ChooseLanguage chooseLanguage, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<MyTicket> Tickets { get; private set; } = [];

    public bool LooksAfterAccounts { get; private set; }

    public Language Language { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        Tickets = await listMyTickets.RunAsync(viewer, cancel);
        Language = (await viewers.PersonAsync(cancel))?.Language ?? Language.French;
        LooksAfterAccounts = (await readAccountAccess.AccountsAsync(viewer, cancel)).Count > 0;
    }

    public async Task<IActionResult> OnPostPublishAsync(int id, CancellationToken cancel)
    {
        if (await publishMyQuestion.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is not { } ticket)
            return NotFound();

        TempData["Said"] = ticket.IsPublic ? "Votre question est publiée. Nous vous écrivons dès qu’un agent a répondu." : "Votre question est entre nos mains.";
        return Redirect(Addresses.Question(ticket.Id, ticket.Title));
    }

    public async Task<IActionResult> OnPostLanguageAsync(Language language, CancellationToken cancel)
    {
        await chooseLanguage.RunAsync(language, await viewers.ReadAsync(cancel), cancel);
        return Redirect("/espace");
    }
}
