using System.Globalization;
using System.Text;

namespace Portal.Mail.Tests.Mails;

/// <summary>The bytes of a message, written by hand so that they are those of the program that is meant.</summary>
internal sealed class RawMail
{
    private readonly List<string> _headers = [];

    public RawMail(string from, string to, string subject, DateTime date, int number)
    {
        Add("Return-Path", "<" + Address(from) + ">");
        Add("From", Encoded(from));
        Add("To", to);
        Add("Subject", Encoded(subject));
        Add("Date", date.ToString("ddd, d MMM yyyy HH:mm:ss '+0100'", CultureInfo.InvariantCulture));
        Add("Message-ID", $"<m{number}.{date.Ticks}@mx.example>");
        Add("MIME-Version", "1.0");
    }

    public static RawMail Reply(Exchange exchange, string? prefix = null) =>
        new RawMail($"{exchange.Author.Name} <{exchange.Author.Address}>", exchange.Desk.Address, $"{prefix ?? exchange.Tongue.Re}: {exchange.Topic}", exchange.Date, exchange.Number)
            .Add("In-Reply-To", $"<t{exchange.Number}@portail.example>").Add("References", $"<t{exchange.Number}@portail.example>");

    public static RawMail Fresh(Exchange exchange, string? subject = null) =>
        new($"{exchange.Author.Name} <{exchange.Author.Address}>", exchange.Desk.Address, subject ?? exchange.Topic, exchange.Date, exchange.Number);

    public RawMail Add(string field, string value)
    {
        _headers.RemoveAll(header => header.StartsWith(field + ":", StringComparison.OrdinalIgnoreCase));
        _headers.Add($"{field}: {value}");
        return this;
    }

    public byte[] Plain(string text, int encoding = 0, string parameters = "") => [.. Head(), .. Part("text/plain", text, encoding, parameters)];

    public byte[] Html(string html, int encoding = 0) => [.. Head(), .. Part("text/html", html, encoding, "")];

    public byte[] Both(string text, string html, int encoding = 0, string parameters = "") =>
        Multipart("multipart/alternative", [Part("text/plain", text, encoding, parameters), Part("text/html", html, encoding, "")]);

    public byte[] Multipart(string type, IEnumerable<byte[]> parts)
    {
        var boundary = $"=_part_{_headers.Count}_{type.Length}x";
        var bytes = new List<byte>(Head());
        bytes.AddRange(Bytes($"Content-Type: {type}; boundary=\"{boundary}\"\n\n"));
        foreach (var part in parts)
            bytes.AddRange([.. Bytes($"--{boundary}\n"), .. part, (byte)'\n']);
        bytes.AddRange(Bytes($"--{boundary}--\n"));
        return [.. bytes];
    }

    /// <param name="encoding">0: UTF-8 as it is; 1: Windows-1252 that says ISO-8859-1; 2: base64; 3: quoted-printable.</param>
    public static byte[] Part(string type, string text, int encoding, string parameters) => (encoding % 4) switch
    {
        1 when text.All(letter => letter < 0x2000) => [.. Bytes($"Content-Type: {type}; charset=iso-8859-1{parameters}\nContent-Transfer-Encoding: 8bit\n\n"), .. Encoding.Latin1.GetBytes(text)],
        2 => Bytes($"Content-Type: {type}; charset=\"utf-8\"{parameters}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(Bytes(text), Base64FormattingOptions.InsertLineBreaks)}\n"),
        3 => Bytes($"Content-Type: {type}; charset=utf-8{parameters}\nContent-Transfer-Encoding: quoted-printable\n\n{QuotedPrintable(text)}\n"),
        _ => Bytes($"Content-Type: {type}; charset=UTF-8{parameters}\nContent-Transfer-Encoding: 8bit\n\n{text}"),
    };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private byte[] Head() => Bytes(string.Join('\n', _headers) + "\n");

    private static string Address(string from) => from.Contains('<', StringComparison.Ordinal) ? from[(from.IndexOf('<', StringComparison.Ordinal) + 1)..from.IndexOf('>', StringComparison.Ordinal)] : from;

    private static string Encoded(string text)
    {
        if (Ascii.IsValid(text))
            return text;

        var address = text.IndexOf('<', StringComparison.Ordinal);
        var words = address < 0 ? text : text[..address].Trim();
        return $"=?utf-8?B?{Convert.ToBase64String(Bytes(words))}?=" + (address < 0 ? "" : " " + text[address..]);
    }

    private static string QuotedPrintable(string text)
    {
        var written = new StringBuilder();
        var column = 0;
        foreach (var octet in Bytes(text))
        {
            var piece = octet is (byte)'\n' || octet is >= 32 and < 127 and not (byte)'=' ? ((char)octet).ToString() : $"={octet:X2}";
            column = octet == (byte)'\n' ? 0 : column + piece.Length;
            if (column > 72)
            {
                written.Append("=\n");
                column = piece.Length;
            }

            written.Append(piece);
        }

        // A space at a line's end would be lost on the way.
        return written.ToString().Replace(" \n", "=20\n", StringComparison.Ordinal);
    }
}
