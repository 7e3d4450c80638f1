using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MimeKit;

namespace Portal.Web.Tests.Stage;

/// <summary>A letter as it arrived.</summary>
internal sealed partial class Letter(MimeMessage message)
{
    public string To { get; } = message.To.Mailboxes.Single().Address;

    public string ReplyTo { get; } = message.ReplyTo.Mailboxes.FirstOrDefault()?.Address ?? "";

    public string MessageId { get; } = message.MessageId ?? "";

    public string Subject { get; } = message.Subject ?? "";

    public string Text { get; } = (message.TextBody ?? "").ReplaceLineEndings("\n");

    /// <summary>The text with each run of blanks and line ends as one blank.</summary>
    public string Words { get; } = Blanks.Replace(message.TextBody ?? "", " ");

    public string HtmlSource { get; } = message.HtmlBody ?? "";

    public IHtmlDocument Html { get; } = new HtmlParser().ParseDocument(message.HtmlBody ?? "");

    public string HeaderLines { get; } = string.Join('\n', message.Headers.Select(header => $"{header.Field}: {header.Value}"));

    /// <summary>Six digits.</summary>
    public string Code => SixDigits.Match(Subject).Value is { Length: 6 } digits
        ? digits
        : throw new InvalidOperationException($"« {Subject} » brings no code.");

    public bool HasCode => SixDigits.IsMatch(Subject);

    public bool HasLinkTo(string path) => Text.Contains($"{PortalSettings.PublicUrl.OriginalString}{path}", StringComparison.Ordinal);

    /// <summary>The path of the one link that begins so, as a reader of the text would follow it.</summary>
    public string LinkTo(string path) => new Uri(Links.Matches(Text).Select(link => link.Value)
        .Single(link => link.StartsWith($"{PortalSettings.PublicUrl.OriginalString}{path}", StringComparison.Ordinal))).PathAndQuery;

    public IEnumerable<string> AllLinks => Links.Matches(Text).Select(link => link.Value)
        .Concat(Html.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!));

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links { get; }

    [GeneratedRegex("[0-9]{6}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SixDigits { get; }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Blanks { get; }
}
