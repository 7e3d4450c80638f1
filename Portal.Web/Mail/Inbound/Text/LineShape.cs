namespace Portal.Web.Mail.Inbound.Text;

/// <summary>What a line looks like, whatever its language. Each question is answered in one pass.</summary>
internal static class LineShape
{
    /// <summary>An address: something, an at sign, something with a dot.</summary>
    public static bool HasAddress(string line)
    {
        for (var at = line.IndexOf('@', StringComparison.Ordinal); at >= 0; at = line.IndexOf('@', at + 1))
        {
            if (at == 0 || !IsAddressLetter(line[at - 1]))
                continue;

            var end = at + 1;
            while (end < line.Length && IsAddressLetter(line[end]))
                end++;
            if (line.AsSpan(at + 1, end - at - 1).TrimEnd('.').Contains('.'))
                return true;
        }

        return false;
    }

    public static bool HasWebAddress(string line) =>
        line.Contains("http://", StringComparison.OrdinalIgnoreCase) || line.Contains("https://", StringComparison.OrdinalIgnoreCase) || line.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>10:42, 10h42, 10.42 Uhr: hours with minutes.</summary>
    public static bool HasTime(string line)
    {
        for (var at = 1; at + 2 < line.Length; at++)
        {
            if (line[at] is ':' or 'h' or 'H' or '.' && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]) && char.IsAsciiDigit(line[at + 2])
                && (at + 3 == line.Length || !char.IsAsciiDigit(line[at + 3])) && !(line[at] == '.' && at + 3 < line.Length && line[at + 3] == '.'))
                return true;
        }

        return false;
    }

    /// <summary>03/03/25, 3.3.2025, 2025-03-03, or a year beside other words.</summary>
    public static bool HasDate(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]) || (at > 0 && char.IsAsciiDigit(line[at - 1])))
                continue;

            var end = at;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
                end++;
            if (IsYear(line.AsSpan(at, end - at)) || IsTriple(line, end))
                return true;
            at = end;
        }

        return false;
    }

    /// <summary>Nine digits or more, written as one writes a number to call.</summary>
    public static bool HasTelephone(string line)
    {
        var digits = 0;
        foreach (var letter in line)
        {
            if (char.IsAsciiDigit(letter))
                digits++;
            else if (letter is not (' ' or '.' or '-' or '/' or '(' or ')' or '+' or '\u00A0' or '\u202F'))
                digits = digits >= 9 ? digits : 0;
            if (digits > 16)
                return false;
        }

        return digits >= 9;
    }

    /// <summary>Only dashes, underscores, stars or equal signs.</summary>
    public static bool IsRule(string line)
    {
        var bare = line.AsSpan().Trim();
        return bare.Length >= 5 && bare[0] is '-' or '_' or '*' or '=' or '─' or '—' && bare.TrimStart(bare[0]).IsEmpty;
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits.Length == 4 && digits[..2] is "19" or "20";

    private static bool IsTriple(string line, int end)
    {
        if (end + 3 >= line.Length || line[end] is not ('/' or '.' or '-'))
            return false;

        var second = end + 1;
        while (second < line.Length && char.IsAsciiDigit(line[second]))
            second++;
        return second - end is 2 or 3 && second + 1 < line.Length && line[second] == line[end] && char.IsAsciiDigit(line[second + 1]);
    }

    private static bool IsAddressLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+' or '=' or '\'';
}
