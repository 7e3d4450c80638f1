using System.Net;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>Answers as each mail program builds them.</summary>
internal static class Clients
{
    public static readonly Func<Exchange, SampleMail>[] All =
    [
        GmailWeb, OutlookDesktop, Iphone, Thunderbird, OutlookWeb, Orange, GmailPlain, AppleMail, ThunderbirdBelow, Zimbra, OutlookPlain, Samsung, ThunderbirdHtml,
        Sfr, Yahoo, Laposte, Proton, InlinePlain, OutlookPhone, InlineGmail, Roundcube, ForwardWithWords, ForwardAlone, FlowedInline, Unmarked, NewOutlook, GmailBelow,
    ];

    private static SampleMail Human(Exchange e, string client, byte[] raw, string said) => new($"{client} {e.Tongue.Code} {e.Number}", raw, MailClass.Human) { NewText = said };

    private static string Quote(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string Br(string text) => string.Join("<br>", text.Split('\n').Select(WebUtility.HtmlEncode));

    private static string Divs(string text) => string.Concat(text.Split('\n').Select(line => line.Length == 0 ? "<div><br></div>" : $"<div>{WebUtility.HtmlEncode(line)}</div>"));

    private static string Mso(string text) => string.Concat(text.Split('\n').Select(line => $"<p class=MsoNormal>{(line.Length == 0 ? "<o:p>&nbsp;</o:p>" : WebUtility.HtmlEncode(line) + "<o:p></o:p>")}</p>\n"));

    private static string Wrap(string attribution)
    {
        var cut = attribution.LastIndexOf('<');
        return cut > 20 ? attribution[..(cut - 1)] + "\n" + attribution[cut..] : attribution;
    }

    private static string Head(Exchange e, string mark = "", string colon = " : ") => string.Join('\n',
        $"{mark}{e.Tongue.Labels[0]}{mark}{colon}{e.Desk.Name} <{e.Desk.Address}>",
        $"{mark}{e.Tongue.Labels[1]}{mark}{colon}{e.Tongue.LongDate(e.Date)}",
        $"{mark}{e.Tongue.Labels[2]}{mark}{colon}{e.Author.Name}",
        $"{mark}{e.Tongue.Labels[3]}{mark}{colon}{e.Topic}");

    private static string HtmlHead(Exchange e) => string.Join("<br>", Head(e).Split('\n').Select(line =>
        $"<b>{WebUtility.HtmlEncode(line[..(line.IndexOf(" : ", StringComparison.Ordinal) + 2)])}</b>{WebUtility.HtmlEncode(line[(line.IndexOf(" : ", StringComparison.Ordinal) + 2)..])}"));

    private static SampleMail GmailWeb(Exchange e)
    {
        var said = $"{e.Tongue.Hello}\n\n{e.Said()}";
        var attribution = e.Tongue.Attribution(0, e.Desk, e.Date);
        var plain = $"{said}\n\n{Wrap(attribution)}\n\n{Quote(e.Earlier)}\n";
        var html = $"<div dir=\"ltr\">{Divs(said)}</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">{WebUtility.HtmlEncode(attribution)}<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\"><div>{Br(e.Earlier)}</div></blockquote></div>";
        return Human(e, "Gmail web", RawMail.Reply(e).Both(plain, html, e.Number), said);
    }

    private static SampleMail GmailPlain(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Gmail plain", RawMail.Reply(e).Plain($"{said}\n\n{e.Tongue.Attribution(0, e.Desk, e.Date)}\n{Quote(e.Earlier)}\n", e.Number), said);
    }

    private static SampleMail GmailBelow(Exchange e)
    {
        var said = e.Said();
        var html = $"<div dir=\"ltr\"><div class=\"gmail_quote\"><div class=\"gmail_attr\">{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}<br></div><blockquote class=\"gmail_quote\" style=\"border-left:1px solid #ccc\">{Br(e.Earlier)}</blockquote></div>{Divs(said)}</div>";
        return Human(e, "Gmail below", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail OutlookDesktop(Exchange e)
    {
        var said = $"{e.Tongue.Hello}\n\n{e.Said()}";
        var html = $"<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- p.MsoNormal {{margin:0cm}} --></style></head><body lang=FR><div class=WordSection1>{Mso(said)}{Mso("\n" + e.Closing + "\n" + e.ContactBlock + "\n")}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>{HtmlHead(e)}<o:p></o:p></p></div></div>{Mso("\n" + e.Earlier)}</div></body></html>";
        return Human(e, "Outlook desktop", RawMail.Reply(e, "RE").Html(html, e.Number), said);
    }

    private static SampleMail OutlookPlain(Exchange e)
    {
        var said = e.Said();
        var between = e.Number % 2 == 0 ? $"-----{e.Tongue.Original}-----\n" : "________________________________\n";
        return Human(e, "Outlook plain", RawMail.Reply(e, "RE").Plain($"{said}\n\n{e.Closing}\n\n{e.ContactBlock}\n\n{between}{Head(e)}\n\n{e.Earlier}\n", e.Number), said);
    }

    private static SampleMail OutlookWeb(Exchange e)
    {
        var said = $"{e.Said()}\n\n{e.Closing}\n{e.Author.Name}";
        var html = $"<div class=\"elementToProof\" style=\"font-family:Calibri\">{Divs(said)}</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\"><font face=\"Calibri\">{HtmlHead(e)}</font><div>&nbsp;</div></div><div>{Br(e.Earlier)}</div>";
        var plain = $"{said}\n________________________________\n{Head(e)}\n\n{e.Earlier}\n";
        return Human(e, "Outlook web", RawMail.Reply(e, "RE").Both(plain, html, e.Number), said);
    }

    private static SampleMail NewOutlook(Exchange e)
    {
        var said = e.Said();
        var html = $"<div>{Divs(said)}</div><div id=\"mail-editor-reference-message-container\"><hr><div>{HtmlHead(e)}</div><div>{Br(e.Earlier)}</div></div>";
        return Human(e, "New Outlook", RawMail.Reply(e, "RE").Html(html, e.Number), said);
    }

    private static SampleMail OutlookPhone(Exchange e)
    {
        var said = e.OneSentence(1);
        var html = $"<div dir=\"ltr\">{Divs(said)}</div><div id=\"ms-outlook-mobile-signature\"><a href=\"https://aka.example/x\">{e.Tongue.FromOutlook}</a></div><hr><div id=\"divRplyFwdMsg\">{HtmlHead(e)}</div>{Br(e.Earlier)}";
        var plain = $"{said}\n\n{e.Tongue.FromOutlook}<https://aka.example/x>\n________________________________\n{Head(e, colon: ": ")}\n\n{e.Earlier}";
        return Human(e, "Outlook phone", RawMail.Reply(e).Both(plain, html, e.Number), said);
    }

    private static SampleMail Iphone(Exchange e)
    {
        var said = e.Said();
        var attribution = e.Tongue.Attribution(2, e.Desk, e.Date);
        var plain = $"{said}\n\n{e.Tongue.FromPhone}\n\n{Quote(attribution + "\n\n" + e.Earlier)}\n";
        var html = $"<body dir=\"auto\">{Divs(said)}<br><br><div dir=\"ltr\">{e.Tongue.FromPhone}</div><div dir=\"ltr\"><br><blockquote type=\"cite\">{WebUtility.HtmlEncode(attribution)}<br><br></blockquote></div><blockquote type=\"cite\"><div dir=\"ltr\">{Br(e.Earlier)}</div></blockquote></body>";
        return Human(e, "iPhone", e.Number % 2 == 0 ? RawMail.Reply(e).Plain(plain, e.Number) : RawMail.Reply(e).Both(plain, html, e.Number), said);
    }

    private static SampleMail AppleMail(Exchange e)
    {
        var said = $"{e.Said()}\n\n{e.Closing}\n{e.Author.Name.Split(' ')[0]}";
        var attribution = e.Tongue.Attribution(2, e.Desk, e.Date);
        var html = $"<html><body style=\"overflow-wrap: break-word;\">{Divs(said)}<div><br><blockquote type=\"cite\"><div>{WebUtility.HtmlEncode(attribution)}</div><br class=\"Apple-interchange-newline\"><div>{Br(e.Earlier)}</div></blockquote></div><br></body></html>";
        return Human(e, "Apple Mail", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Thunderbird(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Thunderbird", RawMail.Reply(e).Plain($"{said}\n\n{e.Tongue.Attribution(1, e.Desk, e.Date)}\n{Quote(e.Earlier)}\n\n-- \n{e.ContactBlock}\n", e.Number, "; format=flowed"), said);
    }

    private static SampleMail ThunderbirdBelow(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Thunderbird below", RawMail.Reply(e).Plain($"{e.Tongue.Attribution(1, e.Desk, e.Date)}\n{Quote(e.Earlier)}\n\n{said}\n\n-- \n{e.Author.Name}\n", e.Number), said);
    }

    private static SampleMail ThunderbirdHtml(Exchange e)
    {
        var said = e.Said();
        var html = $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\"></head><body><p>{Br(said)}</p><div class=\"moz-cite-prefix\">{WebUtility.HtmlEncode(e.Tongue.Attribution(1, e.Desk, e.Date))}<br></div><blockquote type=\"cite\" cite=\"mid:x@portail.example\">{Br(e.Earlier)}</blockquote><div class=\"moz-signature\">-- <br>{Br(e.ContactBlock)}</div></body></html>";
        return Human(e, "Thunderbird HTML", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Orange(Exchange e)
    {
        var said = e.Said();
        var head = $"Message du {e.Date:dd/MM/yy HH:mm}\nDe : \"{e.Desk.Name}\" <{e.Desk.Address}>\nA : \"{e.Author.Name}\" <{e.Author.Address}>\nCopie à : \nObjet : {e.Topic}\n\n";
        return Human(e, "Orange", e.Number % 2 == 0
            ? RawMail.Reply(e).Plain($"{said}\n\n\n\n{Quote(head + e.Earlier)}\n", e.Number)
            : RawMail.Reply(e).Html($"<p>{Br(said)}</p><blockquote style=\"padding-left:5px;margin-left:5px;border-left:2px solid #ff7900\">{Br(head + e.Earlier)}</blockquote>", e.Number), said);
    }

    private static SampleMail Zimbra(Exchange e)
    {
        var said = e.Said();
        var head = $"{e.Tongue.Labels[0]}: \"{e.Desk.Name}\" <{e.Desk.Address}>\n{e.Tongue.Labels[2]}: \"{e.Author.Name}\" <{e.Author.Address}>\n{e.Tongue.Labels[1]}: {e.Tongue.LongDate(e.Date)}\n{e.Tongue.Labels[3]}: {e.Topic}";
        var html = $"<div style=\"font-family: arial\"><div>{Br(said)}</div><hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\"><blockquote style=\"border-left:2px solid #1010FF;margin-left:5px\">{Br(head)}<br></blockquote></div><div data-marker=\"__QUOTED_TEXT__\"><blockquote style=\"border-left:2px solid #1010FF\">{Br(e.Earlier)}</blockquote></div></div>";
        return Human(e, "Zimbra", RawMail.Reply(e).Both($"{said}\n\n\n{head}\n\n{e.Earlier}\n", html, e.Number), said);
    }

    private static SampleMail Samsung(Exchange e)
    {
        var said = e.OneSentence(2);
        var sign = e.Tongue.Code == "fr-FR" ? "Envoyé depuis mon appareil Galaxy" : "Sent from my Galaxy";
        return Human(e, "Samsung", RawMail.Reply(e).Plain($"{said}\n\n{sign}\n\n-------- {e.Tongue.Original} --------\n{Head(e)}\n\n{e.Earlier}\n", e.Number), said);
    }

    private static SampleMail Sfr(Exchange e)
    {
        var said = e.Said();
        return Human(e, "SFR", RawMail.Reply(e).Html($"<div>{Br(said)}</div><br><hr><p>{HtmlHead(e)}</p><p>{Br(e.Earlier)}</p>", e.Number), said);
    }

    private static SampleMail Laposte(Exchange e)
    {
        var said = e.Said();
        return Human(e, "La Poste", RawMail.Reply(e).Html($"<p>{Br(said)}</p><p>&nbsp;</p><p>{WebUtility.HtmlEncode(e.Tongue.Labels[0])} : {e.Desk.Address}<br>{e.Tongue.Labels[1]} : {e.Tongue.LongDate(e.Date)}<br>{e.Tongue.Labels[2]} : {e.Author.Address}<br>{e.Tongue.Labels[3]} : {e.Topic}</p><div>{Br(e.Earlier)}</div>", e.Number), said);
    }

    private static SampleMail Yahoo(Exchange e)
    {
        var said = e.Said();
        var attribution = e.Tongue.Attribution(0, e.Desk, e.Date);
        return Human(e, "Yahoo", RawMail.Reply(e).Html($"<div class=\"ydp1yahoo-style-wrap\">{Divs(said)}<div><br></div></div><div id=\"yahoo_quoted_81\" class=\"yahoo_quoted\"><div style=\"font-family:Helvetica\"><div>{WebUtility.HtmlEncode(attribution)}</div><div><br></div><div>{Br(e.Earlier)}</div></div></div>", e.Number), said);
    }

    private static SampleMail Proton(Exchange e)
    {
        var said = e.Said();
        var attribution = e.Tongue.Attribution(2, e.Desk, e.Date);
        return Human(e, "Proton", RawMail.Reply(e).Both(
            $"{said}\n\nSent with Proton Mail secure email.\n\n{attribution}\n\n{Quote(e.Earlier)}\n",
            $"<div>{Br(said)}</div><div class=\"protonmail_signature_block\">Sent with <a href=\"https://proton.example\">Proton Mail</a> secure email.</div><div class=\"protonmail_quote\">{WebUtility.HtmlEncode(attribution)}<br><blockquote class=\"protonmail_quote\" type=\"cite\">{Br(e.Earlier)}</blockquote></div>", e.Number), said);
    }

    private static SampleMail Roundcube(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Roundcube", RawMail.Reply(e).Html($"<p>{Br(said)}</p><p id=\"reply-intro\">{WebUtility.HtmlEncode(e.Tongue.Attribution(1, e.Desk, e.Date))}</p><blockquote type=\"cite\" style=\"padding: 0 0.4em; border-left: #1010ff 2px solid; margin: 0\">{Br(e.Earlier)}</blockquote>", e.Number), said);
    }

    private static SampleMail InlinePlain(Exchange e)
    {
        var lines = e.Earlier.Split('\n').Where(line => line.Length > 0).ToArray();
        var said = $"> {lines[1]}\n\n{e.OneSentence(1)}\n\n> {lines[2]}\n\n{e.OneSentence(3)}";
        return Human(e, "Inline plain", RawMail.Reply(e).Plain($"{e.Tongue.Attribution(1, e.Desk, e.Date)}\n{said}\n\n> {lines[3]}\n> {lines[4]}\n", e.Number), said);
    }

    private static SampleMail FlowedInline(Exchange e)
    {
        var lines = e.Earlier.Split('\n').Where(line => line.Length > 0).ToArray();
        var said = $"{e.Tongue.Hello}\n\n> {lines[1]}\n\n{e.OneSentence(1)} {e.OneSentence(2)}\n\n> {lines[2]}\n\n{e.OneSentence(3)}";
        return Human(e, "Flowed inline", RawMail.Reply(e).Plain($"{e.Tongue.Hello}\n\n{e.Tongue.Attribution(1, e.Desk, e.Date)}\n> {lines[1]}\n\n{e.OneSentence(1)} \n{e.OneSentence(2)}\n\n> {lines[2]}\n\n{e.OneSentence(3)}\n", e.Number, "; format=flowed"), said);
    }

    private static SampleMail InlineGmail(Exchange e)
    {
        var lines = e.Earlier.Split('\n').Where(line => line.Length > 0).ToArray();
        string Cited(string line) => $"<blockquote class=\"gmail_quote\" style=\"border-left:1px solid #ccc\"><div>{WebUtility.HtmlEncode(line)}</div></blockquote>";
        var said = $"> {lines[1]}\n\n{e.OneSentence(1)}\n\n> {lines[2]}\n\n{e.OneSentence(3)}";
        return Human(e, "Inline Gmail", RawMail.Reply(e).Html($"<div dir=\"ltr\"><div class=\"gmail_quote\"><div class=\"gmail_attr\">{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}<br></div>{Cited(lines[1])}<div>{WebUtility.HtmlEncode(e.OneSentence(1))}</div>{Cited(lines[2])}<div>{WebUtility.HtmlEncode(e.OneSentence(3))}</div>{Cited(lines[3])}</div></div>", e.Number), said);
    }

    private static SampleMail ForwardWithWords(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Forward with words", RawMail.Fresh(e, $"{e.Tongue.Fwd}: {e.Topic}").Plain($"{said}\n\n---------- {e.Tongue.Forwarded} ---------\n{Head(e)}\n\n{e.Earlier}\n", e.Number), said);
    }

    private static SampleMail ForwardAlone(Exchange e)
    {
        var all = $"---------- {e.Tongue.Forwarded} ---------\n{Head(e)}\n\n{e.Earlier}";
        return Human(e, "Forward alone", RawMail.Fresh(e, $"{e.Tongue.Fwd}: {e.Topic}").Plain(all + "\n", e.Number), all);
    }

    private static SampleMail Unmarked(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Unmarked", RawMail.Reply(e).Plain($"{said}\n\n{Wrap(e.Tongue.Attribution(0, e.Desk, e.Date))}\n\n{e.Earlier}\n", e.Number), said);
    }
}
