using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>
/// "De : / Envoyé : / À : / Objet :", the head of a quoted or forwarded message. Known labels in any language, or in a language
/// nobody foresaw a run of labelled lines with an address and a date under a ruled line. A form somebody filled in is none.
/// </summary>
internal static class HeaderBlock
{
    private const int LongestLabel = 32;
    private const int MostLines = 16;

    /// <summary>The line after the block that begins here; null when none does.</summary>
    /// <param name="belowRule">Something above sets it apart, so that two labels are enough.</param>
    public static int? EndOf(IReadOnlyList<MailLine> lines, int start, bool belowRule, string subject)
    {
        if (LabelOf(lines[start].Text) is null)
            return null;

        var depth = lines[start].Depth;
        var seen = new Seen(subject);
        var (at, end, loose) = (start, start, 0);
        while (at < lines.Count && at < start + MostLines && lines[at].Depth == depth)
        {
            var line = lines[at];
            if (line.IsBlank)
            {
                if (++loose > 1 && !seen.IsComplete || seen.HasSubject)
                    break;
            }
            else if (LabelOf(line.Text) is { } label && seen.Take(label, ValueOf(line.Text)))
            {
                (end, loose) = (at + 1, 0);
            }
            else if (at == start || loose > 0 || !seen.Continues(line.Text))
            {
                break;
            }
            else
            {
                end = at + 1;
            }

            at++;
        }

        return seen.IsBlock(belowRule) ? end : null;
    }

    private static string? LabelOf(string line)
    {
        var bare = line.AsSpan().TrimStart(" *\t_");
        var colon = bare[..Math.Min(bare.Length, LongestLabel)].IndexOfAny(':', '：');
        if (colon <= 0)
            return null;

        var label = bare[..colon].TrimEnd(" *\u00A0\u202F_");
        foreach (var letter in label)
            if (!char.IsLetter(letter) && letter is not (' ' or '\'' or '’' or '-' or '.' or '(' or ')') && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.NonSpacingMark)
                return null;
        return label.Length > 0 && !bare[(colon + 1)..].StartsWith("//") ? Folded.Of(label.ToString()) : null;
    }

    private static string ValueOf(string line) => line[(line.IndexOfAny([':', '：']) + 1)..].Trim(' ', '*', '\t', '\u00A0', '_');

    private sealed class Seen(string subject)
    {
        private readonly HashSet<char> _kinds = [];
        private int _unknown;
        private bool _address;
        private bool _time;
        private bool _date;
        private bool _sameSubject;
        private bool _strangeStart;
        private char _last;

        public bool HasSubject => _kinds.Contains('S');

        public bool IsComplete => _kinds.Count >= 3;

        public bool Take(string label, string value)
        {
            var kind = KindOf(label);
            // A second sender is the next block, or the author's own list.
            if (kind is 'F' or 'S' && _kinds.Contains(kind))
                return false;
            if (kind == '?' && (HasSubject || label.AsSpan().Count(' ') > 2))
                return false;
            if (_kinds.Count + _unknown == 0)
                _strangeStart = kind == '?';

            _last = kind;
            if (kind == '?')
                _unknown++;
            else
                _kinds.Add(kind);
            _address |= kind != 'S' && LineShape.HasAddress(value);
            _time |= LineShape.HasTime(value);
            _date |= LineShape.HasDate(value) || (kind == 'D' && value.Any(char.IsAsciiDigit));
            _sameSubject |= value.Length > 3 && subject.Length > 3 && BareSubject.Of(value).Equals(subject, StringComparison.OrdinalIgnoreCase);
            return true;
        }

        // Long lists of recipients and subjects are wrapped.
        public bool Continues(string line) =>
            _last is 'T' or 'C' or 'F' ? LineShape.HasAddress(line) || line.Contains(';', StringComparison.Ordinal) || line.StartsWith(' ') || line.StartsWith('\t')
            : _last == 'S' && (line.StartsWith(' ') || line.StartsWith('\t'));

        public bool IsBlock(bool belowRule)
        {
            var known = _kinds.Count;
            // Known labels below an unknown one make a block of their own, without it.
            if (_strangeStart && _kinds.Contains('F'))
                return false;
            if (_kinds.Contains('F') && (_address || _date) && (HasSubject || _address || belowRule))
            {
                if (known >= 3 || (known == 2 && belowRule && (HasSubject || _kinds.Contains('D'))))
                    return true;
            }

            return known + _unknown >= 3 && _address && _date && (_time || belowRule) && (belowRule || _sameSubject) && (_sameSubject || known > 0);
        }

        private static char KindOf(string label) =>
            ReplyWords.From.Contains(label) ? 'F'
            : ReplyWords.Sent.Contains(label) ? 'D'
            : ReplyWords.Subject.Contains(label) ? 'S'
            : ReplyWords.To.Contains(label) ? 'T'
            : ReplyWords.Copy.Contains(label) ? 'C'
            : '?';
    }
}
