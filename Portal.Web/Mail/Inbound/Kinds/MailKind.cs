using Portal.Web.Mail.Inbound.Parts;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>What a message is, and for one that did not arrive what became of it.</summary>
internal sealed record MailKind(MailClass Class, BounceNotice? Bounce = null)
{
    public static MailKind Of(MailSigns signs, MailParts parts, string wholeText, MailReaderOptions options)
    {
        if (parts.ReportType is "feedback-report" || IsDmarcReport(signs))
            return new MailKind(MailClass.Report);
        if (DeliveryReport.Read(parts) is { } report)
            return new MailKind(report.Class, report.Class == MailClass.Report ? null : report.Notice);
        if (parts.ReportType is "disposition-notification" or "tlsrpt")
            return new MailKind(MailClass.Report);
        if (BounceSigns.Agree(signs, parts))
            return Undelivered(signs, parts, wholeText);
        if (signs.From.Length > 0 && options.OwnAddresses.Contains(signs.From, StringComparer.OrdinalIgnoreCase))
            return new MailKind(MailClass.Own);
        return new MailKind(IsWordlessAnswerToMeeting(signs, parts) ? MailClass.AutoReply : Sent(signs));
    }

    private static MailClass Sent(MailSigns signs)
    {
        var headers = signs.Headers;
        if (SpamSigns.Agree(headers))
            return MailClass.Spam;

        var list = ListSigns.Agree(headers);
        // A list's own robot posts to many; a vacation with "Precedence: bulk" answers one.
        if (list && headers.Word("Auto-Submitted") is not "auto-replied" && (headers.Has("List-Id") || headers.Has("List-Unsubscribe") || headers.Has("List-Post")))
            return MailClass.List;
        if (AutomaticSigns.Agree(signs))
            return MailClass.AutoReply;
        return list ? MailClass.List : MailClass.Human;
    }

    private static MailKind Undelivered(MailSigns signs, MailParts parts, string text)
    {
        var to = BounceAddress.AllIn(signs.Headers.Of("To")).Append(signs.From).Select(address => address.ToLowerInvariant()).ToHashSet();
        var notice = BounceText.Read(text, signs.Headers, parts.Returned ?? parts.Enclosed, to);
        return BounceSigns.IsDelay(signs, notice) ? new MailKind(MailClass.Delay, notice) : new MailKind(MailClass.Bounce, notice);
    }

    // "Accepted: …" is a press of a button, unless its author wrote something with it.
    private static bool IsWordlessAnswerToMeeting(MailSigns signs, MailParts parts) =>
        parts.CalendarMethod is "reply" && signs.Body.Length == 0;

    // "Report Domain: x Submitter: y Report-ID: z" is how RFC 7489 asks for it.
    private static bool IsDmarcReport(MailSigns signs) =>
        signs.Subject.StartsWith("report domain:", StringComparison.Ordinal) && signs.Subject.Contains("submitter:", StringComparison.Ordinal);
}
