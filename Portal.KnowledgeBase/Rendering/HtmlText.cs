using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Portal.KnowledgeBase.Rendering;

/// <summary>Text as it stands in HTML; French letters stay letters.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
