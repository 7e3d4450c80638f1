using System.Buffers;
using System.Text;
using MimeKit;

namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>A text part's letters, whatever its charset says: what is declared is believed only as far as the bytes agree.</summary>
internal static class PartText
{
    public const string WasCut = "text longer than its limit";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly SearchValues<char> EndOfName = SearchValues.Create("\"'> ;/");

    public static string Of(TextPart part, int longest, List<string> warnings)
    {
        if (part.Content is null)
            return "";

        using var bytes = new BoundedMemory(longest);
        part.Content.DecodeTo(bytes);
        if (bytes.IsFull)
            warnings.Add(WasCut);
        var text = Decode(bytes.Written, Declared(part, bytes.Written), warnings);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }

    public static string Decode(ReadOnlySpan<byte> bytes, string declared, List<string> warnings)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        var name = declared.Trim('"', '\'', ' ').ToLowerInvariant();
        if (name.Contains("utf-7", StringComparison.Ordinal) || name == "utf7")
        {
            warnings.Add("utf-7 was not decoded");
            return Encoding.Latin1.GetString(bytes);
        }

        return IsWesternOrUnknown(name) ? Guess(bytes, name, warnings) : Named(bytes, name, warnings);
    }

    // Latin-1 is written by programs that mean Windows-1252, and so often covers UTF-8 that the bytes decide.
    private static bool IsWesternOrUnknown(string name) =>
        name is "" or "utf-8" or "utf8" or "us-ascii" or "ascii" or "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "windows-1252" or "cp1252" or "ansi" or "x-unknown" or "unknown-8bit" or "8bit" or "unknown";

    private static string Guess(ReadOnlySpan<byte> bytes, string name, List<string> warnings)
    {
        if (Ascii.IsValid(bytes))
            return Encoding.ASCII.GetString(bytes);

        try
        {
            // A text cut at its limit may end in half a letter.
            var text = StrictUtf8.GetString(WithoutHalfLetter(bytes));
            if (name is not ("utf-8" or "utf8"))
                warnings.Add($"charset was utf-8, not {(name.Length == 0 ? "declared" : name)}");
            return text;
        }
        catch (DecoderFallbackException)
        {
            if (name is not ("iso-8859-1" or "latin1" or "latin-1" or "windows-1252"))
                warnings.Add($"charset guessed as windows-1252, declared {(name.Length == 0 ? "none" : name)}");
            return Western.GetString(bytes);
        }
    }

    private static string Named(ReadOnlySpan<byte> bytes, string name, List<string> warnings)
    {
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetString(bytes);
        }
        catch (ArgumentException)
        {
            warnings.Add($"unknown charset {(name.Length > 40 ? name[..40] : name)}");
            return Guess(bytes, "unknown", []);
        }
    }

    private static ReadOnlySpan<byte> WithoutHalfLetter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
            if (bytes[^back] >= 0xC0)
                return bytes[^back] >= (back switch { 1 => 0xC0, 2 => 0xE0, _ => 0xF0 }) ? bytes[..^back] : bytes;
        return bytes;
    }

    private static string Declared(TextPart part, ReadOnlySpan<byte> bytes)
    {
        if (part.ContentType.Charset is { Length: > 0 } charset || !part.IsHtml)
            return part.ContentType.Charset ?? "";

        // <meta charset="…"> and its long form.
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2_048)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";

        var name = head.AsSpan(at + 8).TrimStart("\"' ");
        var end = name.IndexOfAny(EndOfName);
        return end > 0 ? name[..end].ToString() : "";
    }
}
