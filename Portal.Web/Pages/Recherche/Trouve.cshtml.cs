using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.KnowledgeBase.Articles;
using Portal.Web.Joints;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>« Cela répond à ma question » : nothing is asked, and it counts.</summary>
[EnableRateLimiting(SetupServices.GuestForms)]
internal sealed class TrouveModel(ArticleLibrary library, AskingVisit visit) : PageModel
{
    public IActionResult OnPost(string? article, int? question)
    {
        if (question is { } number)
            visit.Answered(HttpContext, string.Create(CultureInfo.InvariantCulture, $"question {number}"));
        else if (article is not null && library.Find(article) is { IsForEverybody: true } known)
            visit.Answered(HttpContext, known.Id);

        return RedirectToPage();
    }
}
