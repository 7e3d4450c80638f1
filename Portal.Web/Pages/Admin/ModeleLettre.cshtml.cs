using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>One kind of letter, as text here and as HTML in a window of its own, where nothing of this site applies to it.</summary>
internal sealed class ModeleLettreModel(LetterSamples samples, HtmlLetter html, IOptions<BrandOptions> brand) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "langue")]
    public string? Wanted { get; set; }

    public bool English => Wanted == "en";

    public SampleLetter Sample { get; private set; } = null!; // Set before the page is drawn.

    public string Text => TextLetter.Set(Sample.Letter, Frame);

    private string Frame => $"{brand.Value.Name} — Aide";

    public IActionResult OnGet(string kind, string? forme)
    {
        if (samples.In(English ? Language.English : Language.French).FirstOrDefault(sample => sample.Kind == kind) is not { } found)
            return NotFound();

        Sample = found;
        if (forme != "html")
            return Page();

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
        return Content(html.Set(found.Letter, Frame), "text/html; charset=utf-8");
    }
}
