using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;

namespace Portal.Web.Pages;

/// <summary>Every kind of letter there is, by its subject.</summary>
internal sealed class LettresModel(LetterSamples samples) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "langue")]
    public string? Wanted { get; set; }

    public bool English => Wanted == "en";

    public IReadOnlyList<SampleLetter> Letters => samples.In(English ? Language.English : Language.French);
}
