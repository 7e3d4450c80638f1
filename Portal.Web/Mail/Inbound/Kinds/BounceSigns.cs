using Portal.Web.Mail.Inbound.Parts;
using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>Whether a server without a proper report says that mail did not arrive: who writes, what about, and what the text holds.</summary>
internal static class BounceSigns
{
    private const int Enough = 5;

    public static bool Agree(MailSigns signs, MailParts parts)
    {
        var headers = signs.Headers;
        if (headers.Has("X-Failed-Recipients"))
            return true;

        var server = SenderWeight(signs);
        var weight = server + (headers.HasNoReturn ? 2 : 0);
        // Somebody who passes a bounce on is a person.
        var machine = parts.Returned is not null || parts.ReportType == "delivery-status" || AutomaticSigns.IsGenerated(headers);
        if ((weight == 0 && !machine) || (server == 0 && Text.BareSubject.IsForward(signs.Subject)))
            return false;

        weight += SubjectSpeaks(signs.Subject) ? 2 : 0;
        weight += Holds(signs.Body, BounceWords.Failed) || Holds(signs.Body, BounceWords.Delayed) ? 2 : 0;
        weight += StatusCode.In(signs.Body) is not null || StatusCode.OfReply(signs.Body) is not null ? 1 : 0;
        weight += server == 3 && NamesAnother(signs) ? 1 : 0;
        weight += parts.Returned is not null || parts.ReportType == "delivery-status" ? 2 : 0;
        weight += Holds(signs.Body, BounceWords.Returned) || signs.Body.Contains("message-id:", StringComparison.Ordinal) ? 1 : 0;
        return weight >= Enough;
    }

    public static bool IsDelay(MailSigns signs, BounceNotice notice)
    {
        if (notice.Status?[0] == '5')
            return false;
        if (notice.Status?[0] == '4' && Holds(signs.Body, BounceWords.Delayed))
            return true;

        var delayed = Holds(signs.Subject, BounceWords.Delayed) || signs.Subject.StartsWith("warning", StringComparison.Ordinal);
        return delayed || (Holds(signs.Body, BounceWords.Delayed) && !Holds(signs.Body, ["permanent", "giving up", "definitiv", "failed after", "could not be delivered for"]));
    }

    private static int SenderWeight(MailSigns signs)
    {
        var mailbox = signs.Mailbox.Split('+')[0];
        if (BounceWords.Mailboxes.Contains(mailbox) || mailbox.StartsWith("mailer-daemon", StringComparison.Ordinal) || mailbox.StartsWith("postmaster", StringComparison.Ordinal))
            return 3;
        if (signs.From.Length == 0 && signs.Headers.HasNoReturn)
            return 2;
        return Array.Exists(BounceWords.Names, name => signs.FromName.Contains(name, StringComparison.Ordinal)) ? 2 : 0;
    }

    // In a language nobody foresaw, a server that gives a code still says whose address it is about.
    private static bool NamesAnother(MailSigns signs) =>
        (StatusCode.In(signs.Body) ?? StatusCode.OfReply(signs.Body)) is not null
        && BounceAddress.AllIn(signs.Body).Any(address => !address.Equals(signs.From, StringComparison.OrdinalIgnoreCase));

    private static bool SubjectSpeaks(string subject) => Holds(subject, BounceWords.Subjects);

    private static bool Holds(string text, string[] phrases) => Array.Exists(phrases, phrase => text.Contains(phrase, StringComparison.Ordinal));
}
