using System.Text;

namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>How many parts a message's bytes hold and how deep they nest, counted before any parser is let near them.</summary>
/// <param name="Start">Where the headers begin, after a byte order mark, blank lines and a mailbox's "From " line.</param>
/// <param name="End">Up to where the message may be parsed.</param>
/// <param name="Excess">Which limit the whole would break; null when none.</param>
internal sealed record MimeShape(long Start, long End, string? Excess)
{
    private const int LongestBoundaryLine = 300;

    public static MimeShape Of(Stream raw, MailLimits limits)
    {
        var scan = new Scan(limits);
        var buffer = new byte[65_536];
        var line = new byte[LongestBoundaryLine];
        var kept = 0;
        long position = 0;
        for (int read; (read = raw.Read(buffer)) > 0; position += read)
        {
            var rest = buffer.AsSpan(0, read);
            while (!rest.IsEmpty)
            {
                var feed = rest.IndexOf((byte)'\n');
                var piece = feed < 0 ? rest : rest[..feed];
                var taken = Math.Min(piece.Length, line.Length - kept);
                piece[..taken].CopyTo(line.AsSpan(kept));
                kept += taken;
                rest = feed < 0 ? [] : rest[(feed + 1)..];
                if (feed < 0)
                    continue;
                if (!scan.Take(line.AsSpan(0, kept), position + read - rest.Length))
                    return scan.Shape(position + read);
                kept = 0;
            }
        }

        scan.Take(line.AsSpan(0, kept), position);
        return scan.Shape(position);
    }

    private sealed class Scan(MailLimits limits)
    {
        private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
        private readonly HashSet<string> _boundaries = new(StringComparer.Ordinal);
        private readonly List<string> _stack = [];
        private long _start;
        private long _lineStart;
        private long _headerStart;
        private long? _end;
        private bool _inHeaders;
        private bool _begun;
        private int _parts;
        private int _embedded;
        private string? _excess;

        /// <returns>False when nothing below matters any more.</returns>
        public bool Take(ReadOnlySpan<byte> line, long next)
        {
            line = line.TrimEnd((byte)'\r');
            if (!_begun && !Begin(line, next))
                return true;

            if (line.StartsWith("--"u8) && _boundaries.Count > 0)
                TakeBoundary(Encoding.Latin1.GetString(line[2..]));
            else
                TakeWords(line);
            if (_inHeaders && line.IsEmpty)
                _inHeaders = false;
            if (_inHeaders && next - _headerStart > limits.HeaderBytes)
                Exceed("headers");
            if (next - _start > limits.Bytes)
                Exceed("size");
            _lineStart = next;
            return _end is null;
        }

        public MimeShape Shape(long end) => new(_start, _end ?? end, _excess);

        private bool Begin(ReadOnlySpan<byte> line, long next)
        {
            var mark = line.StartsWith("\uFEFF"u8) ? 3 : 0;
            if (line[mark..].Trim(" \t"u8).IsEmpty || line[mark..].StartsWith("From "u8) || line[mark..].StartsWith(">From "u8))
            {
                (_start, _lineStart) = (next, next);
                return false;
            }

            _start = _headerStart = _lineStart + mark;
            return _begun = _inHeaders = true;
        }

        private void TakeWords(ReadOnlySpan<byte> line)
        {
            if (line.Length < 10)
                return;
            if (line.IndexOf("oundary"u8) is >= 0 and var at || (at = line.IndexOf("OUNDARY"u8)) >= 0)
                TakeParameter(line[(at + 7)..]);
            if (line.Length > 20 && line[..8].SequenceEqual("Content-"u8) && line.IndexOf("essage/rfc822"u8) > 0 && ++_embedded > limits.Parts)
                Exceed("parts");
        }

        private void TakeParameter(ReadOnlySpan<byte> rest)
        {
            rest = rest.TrimStart(" \t*0"u8);
            if (!rest.StartsWith("="u8))
                return;

            rest = rest[1..].TrimStart(" \t"u8);
            if (rest.StartsWith("\""u8))
                rest = rest[1..] is var quoted && quoted.IndexOf((byte)'"') is >= 0 and var end ? quoted[..end] : quoted;
            else if (rest.IndexOfAny((byte)';', (byte)' ', (byte)'\t') is >= 0 and var stop)
                rest = rest[..stop];
            if (rest.Length is > 0 and < LongestBoundaryLine && _boundaries.Count <= limits.Parts)
                _boundaries.Add(Encoding.Latin1.GetString(rest));
        }

        private void TakeBoundary(string marked)
        {
            marked = marked.TrimEnd();
            if (_boundaries.Contains(marked))
            {
                (_inHeaders, _headerStart) = (true, _lineStart);
                if (++_parts > limits.Parts)
                    Exceed("parts");
                if (_open.TryGetValue(marked, out var depth))
                    CloseDownTo(depth + 1);
                else
                    Push(marked);
            }
            else if (marked.EndsWith("--", StringComparison.Ordinal) && _open.TryGetValue(marked[..^2], out var closed))
            {
                CloseDownTo(closed);
            }
        }

        private void Push(string boundary)
        {
            _open[boundary] = _stack.Count;
            _stack.Add(boundary);
            if (_stack.Count > limits.Depth)
                _excess ??= "depth";
        }

        private void CloseDownTo(int depth)
        {
            for (var at = _stack.Count - 1; at >= depth; at--)
            {
                _open.Remove(_stack[at]);
                _stack.RemoveAt(at);
            }
        }

        private void Exceed(string limit)
        {
            _excess = limit;
            _end ??= _lineStart;
        }
    }
}
