using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Whoever asked privately reads what everybody would read, and agrees or not.</summary>
internal sealed class AccordModel(AnswerPromotion promotions, ArticleRenderer renderer) : PageModel
{
    /// <summary>Null once it was declined.</summary>
    public Promotion? Promotion { get; private set; }

    public SafeHtml Html(string body) => renderer.Message(body);

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        Promotion = await promotions.LookAsync(secret, cancel);
        return Promotion is null ? StatusCode(StatusCodes.Status410Gone) : Page();
    }

    public async Task<IActionResult> OnPostAgreeAsync(string secret, CancellationToken cancel)
    {
        if (await promotions.AgreeAsync(secret, cancel) is not { } made)
            return StatusCode(StatusCodes.Status410Gone);

        TempData["Said"] = "Merci : la question est publiée, sans votre nom.";
        return Redirect(Addresses.Question(made.Id, made.Title));
    }

    public async Task<IActionResult> OnPostDeclineAsync(string secret, CancellationToken cancel) =>
        await promotions.RefuseAsync(secret, cancel) ? Page() : StatusCode(StatusCodes.Status410Gone);
}
