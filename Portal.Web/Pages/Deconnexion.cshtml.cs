using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class DeconnexionModel(SignIn signIn, SingleSignOn singleSignOn) : PageModel
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => CloseAsync(everywhere: false, cancel);

    public Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel) => CloseAsync(everywhere: true, cancel);

    private async Task<IActionResult> CloseAsync(bool everywhere, CancellationToken cancel)
    {
        var isFromElsewhere = await singleSignOn.IsWhereFromAsync(HttpContext);
        await signIn.CloseAsync(HttpContext, everywhere, cancel);
        return isFromElsewhere && await singleSignOn.LeaveAsync(HttpContext) ? new EmptyResult() : LocalRedirect("/");
    }
}
