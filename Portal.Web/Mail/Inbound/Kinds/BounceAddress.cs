namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>Mail addresses in what servers write.</summary>
internal static class BounceAddress
{
    public static string? FirstIn(string text) => AllIn(text).FirstOrDefault();

    public static IEnumerable<string> AllIn(string text)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && at - start < 64 && IsLocal(text[start - 1]))
                start--;
            var end = at + 1;
            while (end < text.Length && end - at < 255 && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
                end++;
            var address = text[start..end].Trim('.', '\'', '"', '-');
            if (start < at && end > at + 2 && address.Length > 3 && !address.EndsWith('@'))
                yield return address;
        }
    }

    public static string? MessageIdOf(string? header)
    {
        if (header is null || header.Length > 2_000)
            return null;

        var start = header.IndexOf('<', StringComparison.Ordinal);
        var end = header.IndexOf('>', start + 1);
        return start >= 0 && end > start + 1 ? header[(start + 1)..end].Trim() : header.Trim() is { Length: > 0 } bare && !bare.Contains(' ', StringComparison.Ordinal) ? bare : null;
    }

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+' or '=' or '/' or '!' or '#' or '&' or '\'' or '*' or '~' or '%';
}
