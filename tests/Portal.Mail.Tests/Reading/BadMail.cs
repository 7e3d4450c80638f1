using System.Text;
using CsCheck;
using Portal.Mail.Tests.Mails;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Reading;

/// <summary>A61 to A63 and A65 as far as reading goes: whatever a mailbox holds is read or said to be too much, and never stops the reader.</summary>
public sealed class BadMail
{
    private const string Head = "From: Marie <marie@sablon.example>\nSubject: x\nMIME-Version: 1.0\n";

    public static TheoryData<string> Hostile => [.. Texts.Keys];

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["a million >"] = () => Head + "\n" + new string('>', 1_000_000),
        ["a million lines of >"] = () => Head + "\n" + string.Concat(Enumerable.Repeat(">\n", 500_000)),
        ["50,000 Re:"] = () => "From: a@sablon.example\nSubject: " + string.Concat(Enumerable.Repeat("Re: ", 50_000)) + "\n\nHi",
        ["50,000 recipients"] = () => Head + "To: " + string.Join(",\n ", Enumerable.Range(0, 50_000).Select(n => $"p{n}@sablon.example")) + "\n\nHi",
        ["nested groups"] = () => Head + "To: " + string.Concat(Enumerable.Repeat("a:", 20_000)) + "\n\nHi",
        ["nested comments"] = () => "From: " + new string('(', 100_000) + "a@b.example\n\nHi",
        ["a long header"] = () => Head + "X-Long: " + new string('a', 1_500_000) + "\n\nHi",
        ["100,000 headers"] = () => Head + string.Concat(Enumerable.Range(0, 100_000).Select(n => $"X-{n}: y\n")) + "\nHi",
        ["deep divs"] = () => Head + "Content-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "Hi",
        ["deep blockquotes"] = () => Head + "Content-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<blockquote type=cite>", 100_000)) + "Hi",
        ["deep formatting"] = () => Head + "Content-Type: text/html\n\n" + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"<font color={n}><p>")) + "Hi",
        ["a long list"] = () => Head + "Content-Type: text/html\n\n<ol>" + string.Concat(Enumerable.Repeat("<li>x", 40_000)),
        ["a frame of many"] = () => Head + "Content-Type: text/html\n\n<div class=gmail_quote>" + string.Concat(Enumerable.Repeat("<div>x</div>", 60_000)),
        ["many tags open"] = () => Head + "Content-Type: text/html\n\n" + new string('<', 500_000),
        ["many at signs"] = () => Head + "\n" + new string('@', 500_000),
        ["many colons"] = () => Head + "\n" + string.Concat(Enumerable.Repeat("De : a\n", 100_000)),
        ["many attributions"] = () => Head + "\n" + string.Concat(Enumerable.Repeat("Le 3 mars 2025 a 10:12, b@c.example a ecrit :\n", 50_000)),
        ["one long line"] = () => Head + "\n" + string.Concat(Enumerable.Repeat("mot ", 400_000)),
        ["rules without end"] = () => Head + "\n" + string.Concat(Enumerable.Repeat("-----\n", 200_000)),
        ["flowed for ever"] = () => Head + "Content-Type: text/plain; format=flowed\n\n" + string.Concat(Enumerable.Repeat("x \n", 300_000)),
        ["no boundary"] = () => Head + "Content-Type: multipart/mixed\n\n--a\n\nHi\n--a--",
        ["a boundary that never comes"] = () => Head + "Content-Type: multipart/mixed; boundary=zz\n\nHi",
        ["null bytes"] = () => Head + "\nHi\0there\0" + new string('\0', 10_000),
        ["line feeds in an address"] = () => "From: \"a\r\n RCPT TO:<x@y.example>\" <m@sablon.example>\nSubject: =?utf-8?B?DQpCY2M6IHhAeS5leGFtcGxl?=\n\nHi",
        ["utf-7"] = () => Head + "Content-Type: text/plain; charset=utf-7\n\n+ADw-script+AD4-",
        ["only a boundary"] = () => "--a",
        ["blank lines"] = () => new string('\n', 100_000),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void It_is_read_or_refused_and_never_throws(string kind)
    {
        var reading = Read(Texts[kind]());

        Assert.NotNull(reading.NewText);
        Assert.DoesNotContain('\r', reading.From ?? "");
        Assert.DoesNotContain("<script", reading.Html ?? "", StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(10_000, "depth")]
    public void Nesting_is_known_before_it_is_parsed(int levels, string? limit)
    {
        var text = new StringBuilder(Head);
        for (var level = 0; level < levels; level++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n");
        var reading = Read(text.Append("\nHi").ToString());

        Assert.Equal(limit is null ? null : $"over the limit of {limit}", reading.Error);
    }

    [Fact]
    public void Messages_in_messages_end_at_the_limit()
    {
        var reading = Read(Head + string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\nSubject: y\n", 9_000)) + "\nHi");

        Assert.Equal("marie@sablon.example", reading.From);
    }

    [Fact]
    public void A_hundred_thousand_parts_are_cut_at_ten_thousand()
    {
        var reading = Read(Head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n" + string.Concat(Enumerable.Repeat("--b\nContent-Type: image/png\n\nx\n", 100_000)));

        Assert.Equal("over the limit of parts", reading.Error);
        Assert.Equal("Bonjour", reading.NewText);
        Assert.InRange(reading.Attachments.Count, 1, 10_000);
    }

    [Fact]
    public void What_is_too_large_is_said_and_its_beginning_read()
    {
        var reader = new MailReader(new MailReaderOptions { Limits = new MailLimits { Bytes = 10_000 } }, html => html);
        var reading = reader.Read(Encoding.ASCII.GetBytes(Head + "\nBonjour\n" + string.Concat(Enumerable.Repeat("encore\n", 10_000))), CancellationToken.None);

        Assert.Equal("over the limit of size", reading.Error);
        Assert.StartsWith("Bonjour", reading.NewText, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_of_more_elements_than_a_tree_holds_loses_none_of_its_words()
    {
        var reading = Read($"From: a@b.example\nContent-Type: text/html\n\n<p>Bonjour.</p>{string.Concat(Enumerable.Repeat("<b>a</b> ", 150_000))}<style>p {{}}</style><p>Le dernier mot.</p>");

        Assert.Contains("Le dernier mot.", reading.NewText, StringComparison.Ordinal);
        Assert.DoesNotContain("p {}", reading.NewText, StringComparison.Ordinal);
        Assert.Contains(reading.Warnings, warning => warning.StartsWith("more elements", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_that_was_cut_at_its_limit_takes_nothing_from_the_plain_text()
    {
        var html = $"<p>Oui.</p><blockquote>Est-ce bon ?</blockquote><!--{new string('x', 2_100_000)}--><p>Mais pas demain.</p>";

        var reading = Read($"From: a@b.example\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nOui.\n\n> Est-ce bon ?\n\nMais pas demain.\n--b\nContent-Type: text/html\n\n{html}\n--b--\n");

        Assert.Contains("Mais pas demain.", reading.NewText, StringComparison.Ordinal);
        Assert.Contains("text longer than its limit", reading.Warnings);
    }

    [Fact]
    public void Bytes_without_headers_are_still_words()
    {
        var reading = Read("bonjour, je suis un texte sans en-tête");

        Assert.Equal("no headers", reading.Error);
        Assert.Equal("bonjour, je suis un texte sans en-tête", reading.NewText);
    }

    [Fact]
    public void Nothing_at_all_is_an_error() => Assert.Equal("empty", Read("").Error);

    [Fact]
    public void A_message_broken_anywhere_is_read_without_a_throw() =>
        Gen.Select(Gen.Int[0, Corpus.All.Count - 1], Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4_000], Gen.Byte.Array[0, 12]).Array[1, 6])
            .Sample((number, changes) =>
            {
                var bytes = new List<byte>(Corpus.All[number].Raw);
                foreach (var (kind, place, more) in changes)
                    Break(bytes, kind, place % Math.Max(1, bytes.Count), more);
                var reading = Figures.Reader.Read([.. bytes], CancellationToken.None);
                return reading.Error is null || !reading.Error.StartsWith("could not", StringComparison.Ordinal);
            }, iter: 2_000);

    private static MailReading Read(string text) => Figures.Reader.Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    private static void Break(List<byte> bytes, int kind, int place, byte[] more)
    {
        var rest = Math.Min(more.Length * 3, bytes.Count - place);
        switch (kind)
        {
            case 0:
                bytes.InsertRange(place, more);
                break;
            case 1:
                bytes.RemoveRange(place, rest);
                break;
            case 2:
                bytes.InsertRange(place, bytes.GetRange(place, rest));
                break;
            case 3:
                bytes.RemoveRange(place, bytes.Count - place);
                break;
            default:
                for (var at = 0; at < more.Length && place + at < bytes.Count; at++)
                    bytes[place + at] = more[at];
                break;
        }
    }
}
