using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Writing;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class MacrosModel(ListMacros listMacros, EditMacro editMacro, CurrentViewer viewers) : PageModel
{
    public IReadOnlyList<Macro> Macros { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Macros = await listMacros.RunAsync(await viewers.ReadAsync(cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancel)
    {
        if (!await editMacro.RemoveAsync(id, remove: true, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "La macro est retirée.";
        TempData["Removed"] = id;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPutBackAsync(int id, CancellationToken cancel)
    {
        if (!await editMacro.RemoveAsync(id, remove: false, await viewers.ReadAsync(cancel), cancel))
            return NotFound();

        TempData["Said"] = "La macro est remise.";
        return RedirectToPage();
    }
}
