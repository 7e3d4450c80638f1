using MimeKit;
using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>A bounce in prose: who could not be reached and why, from how the lines look.</summary>
internal sealed class BounceText
{
    private const int MostLines = 400;

    private readonly List<string> _lines;
    private readonly int _body;

    private BounceText(string text)
    {
        _lines = [.. text.ReplaceLineEndings("\n").Split('\n', MostLines + 1).Take(MostLines)];
        var returned = _lines.FindIndex(IsReturnedHeading);
        _body = returned > 0 ? returned : _lines.Count;
    }

    public static BounceNotice Read(string text, MailHeaders headers, HeaderList? returned, IReadOnlyCollection<string> notRecipients)
    {
        var report = new BounceText(text);
        var failed = BounceAddress.FirstIn(headers.Of("X-Failed-Recipients"));
        var (recipient, line) = report.Recipient(notRecipients);
        var reason = report.Reason(line);
        return new BounceNotice(
            failed ?? recipient ?? BounceAddress.FirstIn(returned?["To"] ?? "") ?? report.ReturnedField("To", BounceAddress.FirstIn),
            StatusCode.In(reason ?? "") ?? report.AnyStatus() ?? StatusCode.OfWords(reason) ?? StatusCode.OfReply(reason ?? "") ?? report.AnyReply() ?? StatusCode.OfWords(text),
            reason,
            BounceAddress.MessageIdOf(returned?["Message-ID"]) ?? report.ReturnedField("Message-ID", BounceAddress.MessageIdOf));
    }

    private static bool IsReturnedHeading(string line)
    {
        if (line.Length > 160)
            return false;
        if (line.StartsWith("Received: ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Return-Path: ", StringComparison.OrdinalIgnoreCase))
            return true;

        var bare = line.AsSpan().Trim();
        var set = bare.StartsWith("-") || bare.StartsWith("=") || bare.StartsWith("*") || bare.EndsWith(":") || bare.EndsWith("-") || bare.StartsWith("Below ") || (bare.EndsWith(".") && bare.Length <= 40);
        return set && Array.Exists(BounceWords.Returned, phrase => Folded.Of(line).Contains(phrase, StringComparison.Ordinal));
    }

    // The address that stands where servers put it: alone on its line, before a colon, in RCPT TO, below "following recipients".
    private (string? Address, int Line) Recipient(IReadOnlyCollection<string> notRecipients)
    {
        var (best, line, most) = ((string?)null, -1, 0);
        var announced = 0;
        for (var at = 0; at < _body; at++)
        {
            var text = _lines[at];
            if (text.AsSpan().TrimStart().StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase))
                continue;

            announced = text.TrimEnd().EndsWith(':') || text.Contains("recipient", StringComparison.OrdinalIgnoreCase) || text.Contains("address", StringComparison.OrdinalIgnoreCase) || text.Contains("destinataire", StringComparison.OrdinalIgnoreCase) ? 3 : announced - 1;
            foreach (var address in BounceAddress.AllIn(text).Take(4))
            {
                var weight = Weight(text, address, announced > 0);
                if (weight <= most || notRecipients.Contains(address.ToLowerInvariant()) || IsServer(address))
                    continue;
                (best, line, most) = (address, at, weight);
            }
        }

        return (best, line);
    }

    private static int Weight(string line, string address, bool announced)
    {
        var bare = line.AsSpan().Trim().Trim("<>()\"'*-.;, \t");
        var weight = 1;
        if (bare.TrimEnd(":").Equals(address, StringComparison.Ordinal))
            weight += 4;
        else if (bare.StartsWith(address) && bare[address.Length..].TrimStart(">)\"' ").StartsWith(":"))
            weight += 4;
        else if (bare.StartsWith(address))
            weight += 2;
        if (line.Contains("RCPT TO", StringComparison.OrdinalIgnoreCase) || line.Contains("Final-Recipient", StringComparison.OrdinalIgnoreCase) || line.Contains("Original-Recipient", StringComparison.OrdinalIgnoreCase))
            weight += 4;
        if (line.Contains("MAIL FROM", StringComparison.OrdinalIgnoreCase) || line.Contains("help", StringComparison.OrdinalIgnoreCase))
            weight -= 1;
        return weight + (announced ? 2 : 0) + (line.Contains('<', StringComparison.Ordinal) ? 1 : 0);
    }

    private static bool IsServer(string address)
    {
        var mailbox = address.Split('@')[0].ToLowerInvariant();
        return BounceWords.Mailboxes.Contains(mailbox) || mailbox is "abuse" or "helpdesk" or "support" && address.Contains("mailhost", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The first line that carries a code, from the recipient's on; else what follows the recipient.</summary>
    private string? Reason(int recipientLine)
    {
        for (var at = Math.Max(0, recipientLine); at < _body; at++)
            if (HasCode(_lines[at]))
                return Paragraph(at);
        for (var at = 0; at < _body; at++)
            if (HasCode(_lines[at]))
                return Paragraph(at);
        if (recipientLine < 0)
            return null;

        var rest = _lines[recipientLine].Trim();
        var colon = rest.IndexOf(">:", StringComparison.Ordinal);
        if (colon > 0 && rest.Length > colon + 4)
            return Paragraph(recipientLine);
        for (var at = recipientLine + 1; at < _body && at < recipientLine + 6; at++)
            if (!string.IsNullOrWhiteSpace(_lines[at]) && !(_lines[at].Trim() is { Length: < 12 } word && word.EndsWith(':')))
                return Paragraph(at);
        return Paragraph(recipientLine);
    }

    private static bool HasCode(string line) => line.Length < 2_000 && (StatusCode.In(line) is not null || StatusCode.OfReply(line) is not null);

    private string Paragraph(int from)
    {
        var end = from;
        while (end < _body && end < from + 6 && !string.IsNullOrWhiteSpace(_lines[end]))
            end++;
        var text = string.Join(' ', _lines.Skip(from).Take(Math.Max(1, end - from)).Select(line => line.Trim()));
        return text.Length > 1_000 ? text[..1_000] : text;
    }

    private string? AnyStatus() => _lines.Take(_body).Select(StatusCode.In).FirstOrDefault(code => code is not null);

    private string? AnyReply() => _lines.Take(_body).Select(StatusCode.OfReply).FirstOrDefault(code => code is not null);

    private string? ReturnedField(string field, Func<string, string?> read)
    {
        foreach (var line in _lines.Skip(_body))
            if (line.AsSpan().TrimStart("> ").StartsWith(field + ":", StringComparison.OrdinalIgnoreCase))
                return read(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return null;
    }
}
