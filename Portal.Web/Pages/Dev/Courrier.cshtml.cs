using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Mail;

namespace Portal.Web.Pages;

/// <summary>Reads the mails that became files. Has no address outside Development.</summary>
internal sealed partial class CourrierModel(MailFolder folder) : PageModel
{
    public IReadOnlyList<FiledLetter> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Letters = await folder.ReadAsync(cancel);

    /// <summary>The text in pieces, so that its addresses can be followed.</summary>
    public static IEnumerable<(string Text, bool IsLink)> Split(string text)
    {
        var from = 0;
        foreach (Match link in Links.Matches(text))
        {
            yield return (text[from..link.Index], false);
            yield return (text.Substring(link.Index, link.Length), true);
            from = link.Index + link.Length;
        }

        yield return (text[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links { get; }
}
