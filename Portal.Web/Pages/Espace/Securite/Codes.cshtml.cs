using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

[NeedsFreshProof]
internal sealed class CodesModel(Authenticator authenticator, CurrentViewer viewers) : PageModel
{
    public int Left { get; private set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (var on, Left, _) = await authenticator.StateAsync(await viewers.RequiredPersonAsync(cancel));
        return on ? Page() : Redirect("/espace/securite");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var person = await viewers.RequiredPersonAsync(cancel);
        if (!(await authenticator.StateAsync(person)).On)
            return Redirect("/espace/securite");

        Codes = await authenticator.RenewCodesAsync(person, cancel);
        return Page();
    }
}
