using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Rendering;
using Portal.Tickets.Tickets;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>What waits to be read by the team before everybody does.</summary>
internal sealed class ModerationModel(ReviewPosts reviewPosts, ArticleRenderer renderer, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<WaitingPost> Posts { get; private set; } = [];

    /// <summary>Why the last word was not taken; null when it was.</summary>
    public string? Refused { get; private set; }

    /// <summary>The post it was about, and the reason typed.</summary>
    public (Guid Post, string Why) Typed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Posts = await reviewPosts.ListAsync(await viewers.ReadAsync(cancel), cancel);

    public async Task<IActionResult> OnPostAsync(Guid post, Verdict verdict, string? why, CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        var outcome = Enum.IsDefined(verdict) ? await reviewPosts.RunAsync(post, verdict, why ?? "", viewer, cancel) : ReviewOutcome.NoSuchPost;
        if (outcome == ReviewOutcome.Decided)
        {
            TempData["Said"] = verdict switch
            {
                Verdict.Approved => "C’est publié.",
                Verdict.Refused => "Ce n’est pas publié. Son auteur en reçoit la raison, avec son texte.",
                _ => "Marqué comme indésirable. Ce que la même adresse écrira sera relu avant de paraître.",
            };
            return Redirect("/agents/moderation");
        }

        Typed = (post, why ?? "");
        Refused = outcome switch
        {
            ReviewOutcome.WhyMissing => $"Dites pourquoi, en {HeldPost.WhyLength} caractères au plus : l’auteur le lira. Rien n’est décidé.",
            ReviewOutcome.DecidedAlready => "Quelqu’un a décidé juste avant vous. Rien n’a changé.",
            _ => "Ce texte n’attend plus. Rien n’a changé.",
        };
        await OnGetAsync(cancel);
        return Page();
    }

    public SafeHtml Html(string words) => renderer.Message(words);

    public static string InFrench(SpamSign sign) => sign switch
    {
        SpamSign.FirstPost => "premier texte de cette personne",
        SpamSign.Links => "beaucoup de liens",
        SpamSign.TooFast => "envoyé plus vite qu’on n’écrit",
        SpamSign.Repeated => "le même texte vient d’être envoyé",
        _ => "déjà marqué comme indésirable",
    };
}
