using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Errors;

namespace Portal.Web.Pages;

/// <summary>Where every failure ends: a page for browsers, ProblemDetails for programs.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErreurModel(ProblemDetailsFactory problems) : PageModel
{
    public int Status { get; private set; }

    public ErrorWords Words => ErrorWords.For(Status);

    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    // Whatever the method of the request that failed.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => context.Result = Answer();

    private IActionResult Answer()
    {
        // Opened by hand there is no failure to speak of.
        Status = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
        Response.StatusCode = Status;
        if (Request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html"))
            return Page();

        return new ObjectResult(problems.CreateProblemDetails(HttpContext, Status, Words.Headline)) { StatusCode = Status };
    }
}
