namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>
/// Where the messages of a file lie: one in most, many in an mbox, which begins with "From " and has such a line with a date,
/// after a blank one, above each message.
/// </summary>
internal static class MailboxFile
{
    private const int LongestLine = 400;

    public static IReadOnlyList<(long Start, long End)> MessagesIn(Stream file)
    {
        var starts = StartsIn(file);
        var length = file.Length;
        file.Position = 0;
        return starts.Count < 2 ? [(0, length)] : [.. starts.Select((start, place) => (start, place + 1 < starts.Count ? starts[place + 1] : length))];
    }

    private static List<long> StartsIn(Stream file)
    {
        var starts = new List<long>();
        var buffer = new byte[65_536];
        var line = new byte[LongestLine];
        var (kept, position, lineStart, afterBlank) = (0, 0L, 0L, true);
        for (int read; (read = file.Read(buffer)) > 0; position += read)
        {
            var rest = buffer.AsSpan(0, read);
            while (rest.IndexOf((byte)'\n') is >= 0 and var feed)
            {
                var taken = Math.Min(feed, line.Length - kept);
                rest[..taken].CopyTo(line.AsSpan(kept));
                var whole = line.AsSpan(0, kept + taken).TrimEnd((byte)'\r');
                if (afterBlank && IsSeparator(whole))
                    starts.Add(lineStart);
                if (starts.Count == 0)
                    return starts;

                (afterBlank, kept) = (whole.IsEmpty, 0);
                rest = rest[(feed + 1)..];
                lineStart = position + read - rest.Length;
            }

            var tail = Math.Min(rest.Length, line.Length - kept);
            rest[..tail].CopyTo(line.AsSpan(kept));
            kept += tail;
        }

        return starts;
    }

    // "From a@b.example Thu Aug 22 12:36:23 2002": a time and, last, a year or a zone.
    private static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length < LongestLine && line.Count((byte)':') >= 1 && line.Count((byte)' ') >= 5
        && line[^1] is >= (byte)'0' and <= (byte)'9' && line[^4] is >= (byte)'0' and <= (byte)'9';
}
