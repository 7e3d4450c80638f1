using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Portal.Web.Identity;

/// <summary>
/// Pages that change what somebody signs in with ask first for a proof that is at most ten minutes old: an open session on an
/// unattended desk is not enough to take an account over.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsFreshProofAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await AskAsync(context.HttpContext) is { } toProof)
            context.Result = toProof;
        else
            await next();
    }

    /// <summary>Where a page that asks for it only sometimes sends people for their proof; null when it is fresh.</summary>
    internal static async Task<RedirectResult?> AskAsync(HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentSession>();
        return await current.IsFreshlyProvenAsync(http.RequestAborted) ? null
            : new RedirectResult($"/espace/securite/confirmer?retour={Uri.EscapeDataString(http.Request.Path)}");
    }
}
