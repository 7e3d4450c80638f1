using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class DeconnexionModel(SignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.CloseAsync(User);
        return LocalRedirect("/");
    }
}
