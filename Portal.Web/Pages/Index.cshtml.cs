using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Kept;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

internal sealed class IndexModel(ArticleLibrary library, ListQuestions questions, IOptions<PortalOptions> portal) : PageModel
{
    private const int Shown = 4;

    public IReadOnlyList<Theme> Themes => library.Themes;

    public IReadOnlyList<QuestionRow> Resolved { get; private set; } = [];

    public string? Canonical => portal.Value.PublicUrl?.AbsoluteUri;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var page = await questions.RunAsync(QuestionList.Resolved, theme: "", after: null, cancel);
        Resolved = [.. page.Questions.Take(Shown)];
        HttpContext.KeepWhileNothingChanges();
    }
}
