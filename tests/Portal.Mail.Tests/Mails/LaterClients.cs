using System.Globalization;
using System.Net;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>Answers of further mail programs, written after the method was made, to see what it does with shapes it was not made for.</summary>
internal static class LaterClients
{
    private static readonly Func<Exchange, SampleMail>[] Programs =
        [EmClient, Spark, Domino, Evolution, Gmx, Yandex, Horde, Snappy, Front, Missive, Mutt, OpenXchange, Mailspring, Sogo, TheBat];

    public static IEnumerable<SampleMail> All(Func<int> next) =>
        from program in Programs
        from tongue in (Tongue[])[Tongues.French, Tongues.French, Tongues.English, Tongues.Others[0], Tongues.Others[^1]]
        select program(new Exchange(tongue, next()));

    private static SampleMail Human(Exchange e, string client, byte[] raw, string said) => new($"{client} {e.Tongue.Code} {e.Number}", raw, MailClass.Human) { NewText = said };

    private static string Quote(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string Br(string text) => string.Join("<br>", text.Split('\n').Select(WebUtility.HtmlEncode));

    private static string Divs(string text) => string.Concat(text.Split('\n').Select(line => line.Length == 0 ? "<div><br></div>" : $"<div>{WebUtility.HtmlEncode(line)}</div>"));

    private static string Head(Exchange e, string between) => string.Join(between,
        $"{e.Tongue.Labels[0]}: \"{e.Desk.Name}\" <{e.Desk.Address}>", $"{e.Tongue.Labels[2]}: {e.Author.Address}",
        $"{e.Tongue.Labels[1]}: {e.Tongue.LongDate(e.Date)}", $"{e.Tongue.Labels[3]}: {e.Topic}");

    private static SampleMail EmClient(Exchange e)
    {
        var said = $"{e.Tongue.Hello}\n\n{e.Said()}";
        var html = $"<html><body><div>{Br(said)}</div><div id=\"signature_old\"><br /></div><div><div>------ {e.Tongue.Original} ------</div><div>{string.Join("</div><div>", Head(e, "\n").Split('\n').Select(WebUtility.HtmlEncode))}</div></div><div><br /></div><div id=\"x1\"><blockquote cite=\"m1@portail.example\" type=\"cite\" class=\"cite2\"><div>{Br(e.Earlier)}</div></blockquote></div></body></html>";
        return Human(e, "eM Client", RawMail.Reply(e).Both($"{said}\n\n\n------ {e.Tongue.Original} ------\n{Head(e, "\n")}\n\n{Quote(e.Earlier)}\n", html, e.Number), said);
    }

    private static SampleMail Spark(Exchange e)
    {
        var said = e.Said();
        var html = $"<html><body><div name=\"messageBodySection\"><div dir=\"auto\">{Br(said)}</div></div><div name=\"messageReplySection\">{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}<br /><blockquote type=\"cite\" style=\"border-left-color: grey; border-left-width: thin; border-left-style: solid; margin: 5px 5px;padding-left: 10px;\">{Br(e.Earlier)}</blockquote></div></body></html>";
        return Human(e, "Spark", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Domino(Exchange e)
    {
        var said = e.Said();
        var html = $"<font size=2 face=\"sans-serif\">{Br(said)}</font><br><br><table width=100%><tr><td><font size=1 color=#5f5f5f>{e.Tongue.Labels[0]}:</font><td><font size=1>{WebUtility.HtmlEncode($"{e.Desk.Name} <{e.Desk.Address}>")}</font><tr><td><font size=1 color=#5f5f5f>{e.Tongue.Labels[2]}:</font><td><font size=1>{WebUtility.HtmlEncode(e.Author.Name)}</font><tr><td><font size=1 color=#5f5f5f>{e.Tongue.Labels[1]}:</font><td><font size=1>{e.Date:dd/MM/yyyy HH:mm}</font><tr><td><font size=1 color=#5f5f5f>{e.Tongue.Labels[3]}:</font><td><font size=1>{e.Topic}</font></table><hr noshade><br><tt><font size=2>{Br(e.Earlier)}</font></tt>";
        return Human(e, "Domino", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Evolution(Exchange e)
    {
        var said = e.Said();
        var html = $"<html><head></head><body><div>{Br(said)}</div><div><br></div><div>{WebUtility.HtmlEncode(e.Tongue.Attribution(1, e.Desk, e.Date))}</div><blockquote type=\"cite\" style=\"margin:0 0 0 .8ex; border-left:2px #729fcf solid;padding-left:1ex\"><div>{Br(e.Earlier)}</div></blockquote><div><span></span></div></body></html>";
        return Human(e, "Evolution", RawMail.Reply(e).Both($"{said}\n\n{e.Tongue.Attribution(1, e.Desk, e.Date)}\n{Quote(e.Earlier)}\n", html, e.Number), said);
    }

    private static SampleMail Gmx(Exchange e)
    {
        var said = e.Said();
        var html = $"<html><head></head><body><div style=\"font-family: Verdana;font-size: 12.0px;\"><div>{Br(said)}</div><div>&nbsp;<div name=\"quote\" style=\"margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word;\"><div style=\"margin:0 0 10px 0;\"><b>{e.Tongue.Labels[1]}:</b>&nbsp;{WebUtility.HtmlEncode(e.Tongue.LongDate(e.Date))}<br/><b>{e.Tongue.Labels[0]}:</b>&nbsp;{WebUtility.HtmlEncode($"\"{e.Desk.Name}\" <{e.Desk.Address}>")}<br/><b>{e.Tongue.Labels[2]}:</b>&nbsp;{e.Author.Address}<br/><b>{e.Tongue.Labels[3]}:</b>&nbsp;{e.Topic}</div><div name=\"quoted-content\">{Br(e.Earlier)}</div></div></div></div></body></html>";
        return Human(e, "GMX", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Yandex(Exchange e)
    {
        var said = e.Said();
        var when = e.Date.ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture);
        var html = $"<div>{Br(said)}</div><div> </div><div>{when}, {WebUtility.HtmlEncode($"\"{e.Desk.Name}\" <{e.Desk.Address}>")}:</div><blockquote><p>{Br(e.Earlier)}</p></blockquote>";
        return Human(e, "Yandex", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Horde(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Horde", RawMail.Reply(e).Plain($"{said}\n\n{e.Desk.Name} <{e.Desk.Address}> {Wrote(e)}\n\n{Quote(e.Earlier)}\n\n", e.Number), said);
    }

    private static SampleMail Snappy(Exchange e)
    {
        var said = $"{e.Tongue.Hello}\n\n{e.Said()}";
        var html = $"<div>{Br(said)}</div><div><br></div><div>{e.Date:d MMMM yyyy HH:mm}, {WebUtility.HtmlEncode($"\"{e.Desk.Name}\" <{e.Desk.Address}>")} {Wrote(e)}</div><blockquote>{Divs(e.Earlier)}</blockquote>";
        return Human(e, "SnappyMail", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Front(Exchange e)
    {
        var said = e.Said();
        var html = $"<div>{Divs(said)}<br></div><div class=\"front-blockquote\"><div>{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}</div><blockquote type=\"cite\" style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex\">{Br(e.Earlier)}</blockquote></div>";
        return Human(e, "Front", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Missive(Exchange e)
    {
        var said = e.Said();
        var html = $"<div>{Br(said)}</div><br><div class=\"missive_quote\"><div>{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}</div><blockquote class=\"missive_quote\" style=\"margin:0 0 0 8px;border-left:1px solid #ddd;padding-left:8px\">{Br(e.Earlier)}</blockquote></div>";
        return Human(e, "Missive", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Mutt(Exchange e)
    {
        var said = e.Said();
        return Human(e, "Mutt", RawMail.Reply(e).Plain($"{e.Tongue.Attribution(0, e.Desk, e.Date)}\n{Quote(e.Earlier)}\n\n{said}\n", e.Number), said);
    }

    private static SampleMail OpenXchange(Exchange e)
    {
        var said = e.Said();
        var html = $"<!doctype html><html><body><div class=\"default-style\">{Br(said)}</div><blockquote type=\"cite\"><div>{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}</div><div>&nbsp;</div><div>{Br(e.Earlier)}</div></blockquote></body></html>";
        return Human(e, "Open-Xchange", RawMail.Reply(e).Both($"{said}\n\n> {e.Tongue.Attribution(0, e.Desk, e.Date)}\n>\n{Quote(e.Earlier)}\n", html, e.Number), said);
    }

    private static SampleMail Mailspring(Exchange e)
    {
        var said = e.Said();
        var html = $"<div>{Divs(said)}</div><br/><div class=\"gmail_quote_attribution\">{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}</div><blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex;\"><div>{Br(e.Earlier)}</div></blockquote>";
        return Human(e, "Mailspring", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail Sogo(Exchange e)
    {
        var said = e.Said();
        var html = $"<html><body>{Br(said)}<br /><br />{WebUtility.HtmlEncode(e.Tongue.Attribution(0, e.Desk, e.Date))}<br />&nbsp;<blockquote type=\"cite\" cite=\"m1@portail.example\">{Br(e.Earlier)}</blockquote></body></html>";
        return Human(e, "SOGo", RawMail.Reply(e).Html(html, e.Number), said);
    }

    private static SampleMail TheBat(Exchange e)
    {
        var said = e.Said();
        var initials = string.Concat(e.Desk.Name.Split(' ').Select(word => char.ToUpperInvariant(word[0])));
        var quoted = string.Join('\n', e.Earlier.Split('\n').Select(line => line.Length == 0 ? "" : $"{initials}> {line}"));
        return Human(e, "The Bat!", RawMail.Reply(e).Plain($"{said}\n\n{e.Tongue.Attribution(0, e.Desk, e.Date)}\n\n{quoted}\n", e.Number), said);
    }

    private static string Wrote(Exchange e)
    {
        var whole = e.Tongue.Attribution(0, e.Desk, e.Date);
        var after = whole[(whole.LastIndexOf('>') + 1)..].Trim();
        return after.Length > 1 ? after : "wrote:";
    }
}
