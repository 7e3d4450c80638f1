using CsCheck;
using Portal.KnowledgeBase.Rendering;

namespace Portal.KnowledgeBase.Tests.Rendering;

public sealed class AnyMarkdownTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(
        "a", " ", "\n", "\n\n", "*", "**", "_", "`", "```", "[", "]", "(", ")", "![", "](", "[[", "]]", "|", "#", "# ", "- ", "1. ", "> ", ":::", ":::rappel\n", "---\n", "|-|-|\n", "<", ">", "<a href=", "\"", "'",
        "javascript:", "JAVASCRIPT&colon;", "&#x6A;", "data:text/html,", "https://a.fr/", "//b.fr", "/fichiers/", "onerror=", "alert(1)", "<script>", "</script>", "<svg onload=", "<!--", "\\", "&", "&lt;", "\0", "é", "\u202E", "😀", "\ud800", "{onclick=x}", "~~", "\t", "    ", "cible", "#x", " > ", "« ", " !");

    private static readonly Gen<string> Texts = Pieces.Array[0, 40].Select(string.Concat);

    [Fact]
    public void Whatever_is_written_comes_out_safe()
    {
        using var folder = new ArticlesFolder();
        folder.WriteArticle("t/cible.md");
        using var library = folder.Open();
        var renderer = new ArticleRenderer(library);
        var article = library.Find("id-cible")!;

        Texts.Sample(
            text =>
            {
                IsSafe(renderer.Message(text).Markup);
                IsSafe(renderer.Article(article with { Body = text }).Markup);
                Assert.NotNull(library.Try("t/x.md", ArticlesFolder.Text("x", text)).Faults);
            },
            iter: 3_000);
    }

    private static void IsSafe(string html)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        Assert.Empty(page.QuerySelectorAll("script, style, iframe, object, embed, form, input, base, meta, link"));
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc");
            var address = element.GetAttribute("href") ?? element.GetAttribute("src") ?? "";
            Assert.True(address is "" or ['#', ..] or ['/', not '/', ..] or "/" || address.StartsWith("https://", StringComparison.Ordinal) || address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal), address);
        }
    }
}
