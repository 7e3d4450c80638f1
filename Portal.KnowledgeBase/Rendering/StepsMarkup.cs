using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>A numbered list whose every item begins in bold is a list of steps: the bold text heads the step. Other lists stay lists.</summary>
internal sealed class StepsMarkup : ListRenderer
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        if (!list.IsOrdered || !list.All(item => HeadOf(item) is not null))
        {
            base.Write(renderer, list);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<ol class=\"steps\"");
        if (int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) && start != 1)
            renderer.Write($" start=\"{start.ToString(CultureInfo.InvariantCulture)}\"");
        renderer.WriteLine(">");
        foreach (var item in list.Cast<ListItemBlock>())
            WriteStep(renderer, item);
        renderer.WriteLine("</ol>");
    }

    private static EmphasisInline? HeadOf(Block item) =>
        item is ListItemBlock { Count: > 0 } step && step[0] is ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } head } ? head : null;

    private static void WriteStep(HtmlRenderer renderer, ListItemBlock step)
    {
        var head = HeadOf(step)!;
        renderer.Write("<li><h3>");
        renderer.WriteChildren(head);
        renderer.Write("</h3>");
        WriteRest(renderer, head.NextSibling);

        // A tight list leaves out the paragraphs that the blocks of a step need.
        var tight = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = false;
        foreach (var block in step.Skip(1))
            renderer.Write(block);
        renderer.ImplicitParagraph = tight;
        renderer.WriteLine("</li>");
    }

    private static void WriteRest(HtmlRenderer renderer, Inline? rest)
    {
        while (rest is LineBreakInline)
            rest = rest.NextSibling;
        if (rest is LiteralInline literal)
            literal.Content.Start += literal.Content.AsSpan().Length - literal.Content.AsSpan().TrimStart(" :\u00A0\u202F").Length;
        if (rest is null or LiteralInline { Content.IsEmpty: true, NextSibling: null })
            return;

        renderer.Write("<p>");
        for (var inline = rest; inline is not null; inline = inline.NextSibling)
            renderer.Write(inline);
        renderer.Write("</p>");
    }
}
