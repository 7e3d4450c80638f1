using Portal.Tickets.Insights;

namespace Portal.Web.Joints;

/// <summary>
/// Follows a visit from the question that is being written to what was suggested and back, by a cookie of that one visit that says
/// only that something was opened.
/// </summary>
internal sealed class AskingVisit(VisitLog log)
{
    /// <summary>What a link of the suggestions carries, so that the page it opens knows where its reader comes from.</summary>
    public const string Mark = "question";

    private const string Cookie = "suggestion";

    public void Opened(HttpContext context, string target)
    {
        if (context.Request.Cookies.ContainsKey(Cookie))
            return;

        log.AddStep(AskStepKind.Opened, target);
        context.Response.Cookies.Append(Cookie, "1", new CookieOptions { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax });
    }

    /// <summary>« Cela répond à ma question » : the visit ends here.</summary>
    public void Answered(HttpContext context, string target)
    {
        if (!context.Request.Cookies.ContainsKey(Cookie))
            log.AddStep(AskStepKind.Opened, target);
        log.AddStep(AskStepKind.Answered, target);
        context.Response.Cookies.Delete(Cookie);
    }

    /// <summary>A question was sent; counts where something had been opened before.</summary>
    public void Asked(HttpContext context)
    {
        if (!context.Request.Cookies.ContainsKey(Cookie))
            return;

        log.AddStep(AskStepKind.Asked, "");
        context.Response.Cookies.Delete(Cookie);
    }
}
