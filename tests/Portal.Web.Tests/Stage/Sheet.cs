using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Portal.Web.Tests.Stage;

/// <summary>What the portal answered, as somebody in front of a browser has it.</summary>
internal sealed partial class Sheet(HttpResponseMessage response, string source, IReadOnlyList<string> hops)
{
    private readonly Lazy<IHtmlDocument> _html = new(() => new HtmlParser().ParseDocument(source));

    public HttpStatusCode Status => response.StatusCode;

    /// <summary>Path and query it stands at.</summary>
    public string Address => response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>The redirects on the way, such as « 303 /acces/demande/… ».</summary>
    public IReadOnlyList<string> Hops => hops;

    public string Source => source;

    public IHtmlDocument Html => _html.Value;

    /// <summary>The words of the page proper, each run of blanks as one.</summary>
    public string Text => Plain((Html.QuerySelector("main") ?? Html.DocumentElement).TextContent);

    public HttpResponseHeaders Headers => response.Headers;

    public string Header(string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join("; ", values)
            : "";

    /// <summary>What a field holds, as typed text.</summary>
    public string Field(string name) => Html.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"The page {Address} has no field {name}."),
    };

    public string Title => Plain(Html.QuerySelector("h1")?.TextContent ?? "");

    public static string Plain(string text) => Blanks.Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Blanks { get; }
}
