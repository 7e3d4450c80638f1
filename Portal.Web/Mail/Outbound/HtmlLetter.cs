using System.Text;
using System.Text.Encodings.Web;
using Portal.KnowledgeBase.Rendering;

namespace Portal.Web.Mail.Outbound;

/// <summary>Sets a letter as HTML: one column, its own style, no picture, nothing fetched from anywhere.</summary>
internal sealed class HtmlLetter(ArticleRenderer renderer)
{
    private static readonly HtmlEncoder Escape = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    // Mail readers know neither variables nor layers, and Outlook no flexbox.
    private const string Style = """
        .mail{background:#f4f5f2;padding:24px 12px;color:#15181d}
        .sheet{background:#fff;max-width:560px;margin:0 auto;padding:28px 24px;font:16px/1.55 -apple-system,"Segoe UI",Roboto,Arial,sans-serif}
        .sheet p{margin:0 0 16px}.brand{font-weight:700;font-size:14px;border-bottom:1px solid #dcdfd9;padding-bottom:12px}
        .sheet .title{font:700 24px/1.2 "Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif;margin:20px 0}
        .facts{border-collapse:collapse;width:100%;margin:0 0 24px;font-size:15px}.facts td{border-top:1px solid #dcdfd9;padding:8px 0;vertical-align:top}
        .facts td:first-child{color:#535b64;padding-right:16px;width:38%}
        .said{border-left:2px solid #dcdfd9;padding-left:16px;margin:0 0 20px}
        .code{font:600 28px/1 Consolas,monospace;letter-spacing:6px}
        .button{display:inline-block;background:#2537a6;color:#fff;padding:12px 20px;border-radius:4px;font-weight:600;text-decoration:none}
        .small{font-size:14px;color:#535b64;overflow-wrap:anywhere}.small a,.foot a{color:#2537a6}
        .sheet .foot{font-size:13px;color:#535b64;border-top:1px solid #dcdfd9;padding-top:12px;margin:24px 0 0}
        @media (prefers-color-scheme:dark){.mail{background:#14171b;color:#e9eaec}.sheet{background:#1c2025}.brand,.facts td,.sheet .foot,.said{border-color:#30363d}
        .facts td:first-child,.small,.sheet .foot{color:#a9b0b8}.button{background:#a9b8ff;color:#0d1540}.small a,.foot a{color:#a9b8ff}}
        """;

    public string Set(Letter letter, string brand)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(Escape.Encode(letter.Language)).Append("\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>")
            .Append(Escape.Encode(letter.Subject)).Append("</title><style>").Append(Style)
            .Append("</style></head><body><div class=\"mail\"><div class=\"sheet\">");
        Paragraph("brand", brand);
        Paragraph("title", letter.Subject);
        if (letter.Greeting.Length > 0)
            Paragraph("", letter.Greeting);
        foreach (var paragraph in letter.Paragraphs)
            Paragraph("", paragraph);
        if (letter.Message.Length > 0)
            html.Append("<div class=\"said\">").Append(renderer.Message(letter.Message).Markup).Append("</div>");
        Facts(html, letter.Facts);
        if (letter.Code.Length > 0)
            Paragraph("code", letter.Code);
        foreach (var (title, address) in letter.Tutorials)
            html.Append("<p>Tutoriel : ").Append(Link("", address, title)).Append("</p>");
        if (letter.Button is var (label, target))
        {
            html.Append("<p>").Append(Link("button", target, label)).Append("</p><p class=\"small\">")
                .Append(letter.Language == "en" ? "The button opens this address:" : "Le bouton ouvre cette adresse :").Append("<br>")
                .Append(Link("", target, target)).Append("</p>");
        }

        if (letter.Choices.Count > 0)
            html.Append("<p>").AppendJoin(" &nbsp; ", letter.Choices.Select(choice => Link("", choice.Address, choice.Label))).Append("</p>");
        foreach (var note in letter.Notes)
            Paragraph("small", note);
        if (letter.Signature.Count > 0)
            html.Append("<p>").AppendJoin("<br>", letter.Signature.Select(Escape.Encode)).Append("</p>");
        html.Append("<p class=\"foot\">").Append(Escape.Encode(letter.Because));
        if (letter.Unsubscribe.Length > 0)
            html.Append("<br>").Append(Link("", letter.Unsubscribe, letter.Language == "en" ? "Stop following" : "Ne plus suivre"));
        html.Append("</p>");
        return html.Append("</div></div></body></html>").ToString();

        void Paragraph(string style, string words) =>
            html.Append(style.Length > 0 ? $"<p class=\"{style}\">" : "<p>").Append(Escape.Encode(words)).Append("</p>");
    }

    private static void Facts(StringBuilder html, IReadOnlyList<(string Name, string Value)> facts)
    {
        if (facts.Count == 0)
            return;

        html.Append("<table class=\"facts\" role=\"presentation\">");
        foreach (var (name, value) in facts)
            html.Append("<tr><td>").Append(Escape.Encode(name)).Append("</td><td>").Append(Escape.Encode(value)).Append("</td></tr>");
        html.Append("</table>");
    }

    private static string Link(string style, string address, string words) =>
        $"<a{(style.Length > 0 ? $" class=\"{style}\"" : "")} href=\"{Escape.Encode(address)}\">{Escape.Encode(words)}</a>";
}
