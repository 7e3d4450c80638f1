using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;

namespace Portal.Web.Pages;

internal sealed class TutorielsModel(ArticleLibrary library) : PageModel
{
    public IReadOnlyList<Theme> Themes => library.Themes;
}
