using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Access;
using Portal.Web.Csv;

namespace Portal.Web.Pages;

/// <summary>Accounts, owners and members from a list: tried first, then taken over whole.</summary>
internal sealed class ImportModel(ImportMembers import) : PageModel
{
    public string Text { get; private set; } = "";

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    public ImportOutcome? Outcome { get; private set; }

    public bool WasTrial { get; private set; }

    public Task<IActionResult> OnPostTryAsync(IFormFile? file, string? text, CancellationToken cancel) => RunAsync(file, text, trial: true, cancel);

    public Task<IActionResult> OnPostImportAsync(IFormFile? file, string? text, CancellationToken cancel) => RunAsync(file, text, trial: false, cancel);

    private async Task<IActionResult> RunAsync(IFormFile? file, string? text, bool trial, CancellationToken cancel)
    {
        // What was in the file stands in the box afterwards, to be corrected or sent for good.
        Text = file is null ? text ?? "" : await ReadAsync(file, cancel);
        var (lines, problems) = MemberList.Read(Text);
        var outcome = problems.Count > 0 ? new ImportOutcome(0, 0, 0, 0, problems) : await import.RunAsync(lines, trial, cancel);
        (Problems, WasTrial) = (outcome.Problems, trial);
        Outcome = outcome.Problems.Count == 0 ? outcome : null;
        return Page();
    }

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancel);
    }
}
