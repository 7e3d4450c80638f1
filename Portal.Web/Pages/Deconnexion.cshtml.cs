using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class DeconnexionModel(SignIn signIn) : PageModel
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => CloseAsync(everywhere: false, cancel);

    public Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancel) => CloseAsync(everywhere: true, cancel);

    private async Task<IActionResult> CloseAsync(bool everywhere, CancellationToken cancel)
    {
        await signIn.CloseAsync(HttpContext, everywhere, cancel);
        return LocalRedirect("/");
    }
}
