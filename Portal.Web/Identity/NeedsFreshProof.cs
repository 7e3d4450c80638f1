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
        var current = context.HttpContext.RequestServices.GetRequiredService<CurrentSession>();
        if (await current.IsFreshlyProvenAsync(context.HttpContext.RequestAborted))
            await next();
        else
            context.Result = new RedirectResult($"/espace/securite/confirmer?retour={Uri.EscapeDataString(context.HttpContext.Request.Path)}");
    }
}
