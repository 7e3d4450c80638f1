using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Rendering;
using Portal.Web.Identity;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Pages;

/// <summary>One message that came: what is understood of it, its original, and the agent's decision.</summary>
internal sealed class CourrierMessageModel(ReadIncomingMail readMail, DecideOnMail decideOnMail, ArticleRenderer renderer, CurrentViewer viewers) : PageModel
{
    public IncomingMail Mail { get; private set; } = null!; // Set before the page is drawn.

    public SeenMail? Reading { get; private set; }

    public SafeHtml Text { get; private set; } = SafeHtml.Empty;

    public SafeHtml? Html { get; private set; }

    public string? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await readMail.FindAsync(id, await viewers.ReadAsync(cancel), cancel) is not { } mail)
            return NotFound();

        Mail = mail;
        Reading = await readMail.ReadAsync(mail, cancel);
        Text = Reading is null ? SafeHtml.Empty : renderer.Message(Reading.Text);
        Html = Reading?.Html is { Length: > 0 } html ? renderer.Html(html) : null;
        return Page();
    }

    public Task<IActionResult> OnPostJoinAsync(long id, CancellationToken cancel) => DecideAsync(id, MailDecision.Join, cancel);

    public Task<IActionResult> OnPostNoteAsync(long id, CancellationToken cancel) => DecideAsync(id, MailDecision.Note, cancel);

    public Task<IActionResult> OnPostTicketAsync(long id, CancellationToken cancel) => DecideAsync(id, MailDecision.NewTicket, cancel);

    public Task<IActionResult> OnPostRefuseAsync(long id, CancellationToken cancel) => DecideAsync(id, MailDecision.Refuse, cancel);

    public static string SizeOf(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes} octets"),
        < 1_000_000 => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000d:0} ko"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{bytes / 1_000_000d:0.0} Mo"),
    };

    private async Task<IActionResult> DecideAsync(long id, MailDecision decision, CancellationToken cancel)
    {
        switch (await decideOnMail.RunAsync(id, decision, (await viewers.ReadAsync(cancel)).RequiredPersonId, cancel))
        {
            case DecisionOutcome.Done { TicketId: { } ticketId }:
                TempData["Said"] = "Le message est dans ce fil.";
                return Redirect($"/agents/fils/{ticketId}");
            case DecisionOutcome.Done:
                TempData["Said"] = "Le message est refusé. Son original est gardé sous « Refusés ».";
                return Redirect("/agents/courrier");
            case DecisionOutcome.NoSuchMail:
                return NotFound();
            case DecisionOutcome.NoSender:
                Fault = "Ce message ne nomme aucun expéditeur à qui répondre. Il reste ici ; l’original se télécharge.";
                break;
            case DecisionOutcome.OriginalGone:
                Fault = "L’original n’est plus dans l’archive : rien n’a changé.";
                break;
            case DecisionOutcome.NoTicket:
                Fault = "Ce fil n’existe plus. Rien n’a changé : vous pouvez en faire un nouveau fil.";
                break;
            default:
                Fault = "Un collègue a décidé entre-temps. Rien n’a changé.";
                break;
        }

        return await OnGetAsync(id, cancel);
    }
}
