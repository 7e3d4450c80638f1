namespace Portal.Web.Mail.Inbound.Html;

/// <summary>An element, or a text when it has no name.</summary>
internal sealed class HtmlNode(string name, HtmlNode? parent)
{
    private static readonly Dictionary<string, string> None = [];

    public string Name { get; } = name;

    public HtmlNode? Parent { get; } = parent;

    public string Text { get; init; } = "";

    public Dictionary<string, string> Attributes { get; init; } = None;

    public List<HtmlNode> Children { get; } = [];

    public string Attribute(string key) => Attributes.GetValueOrDefault(key, "");

    /// <summary>The style without spaces, in lower case.</summary>
    public string Style => Attributes.TryGetValue("style", out var style)
        ? string.Concat(style.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant()
        : "";

    /// <summary>In document order, without the node itself; no recursion, for a message may nest as deep as it likes.</summary>
    public IEnumerable<HtmlNode> Descendants()
    {
        var waiting = new Stack<HtmlNode>(Children.AsEnumerable().Reverse());
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var child = node.Children.Count - 1; child >= 0; child--)
                waiting.Push(node.Children[child]);
        }
    }
}
