using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>What a message is judged by, each text folded once.</summary>
internal sealed class MailSigns
{
    private const int LongestSubject = 300;
    private const int LongestBody = 6_000;

    public MailSigns(MailHeaders headers, string from, string fromName, string subject, string newText)
    {
        (Headers, From) = (headers, from.ToLowerInvariant());
        FromName = Folded.Of(fromName.Length > LongestSubject ? fromName[..LongestSubject] : fromName);
        Subject = Folded.Of(subject.Length > LongestSubject ? subject[..LongestSubject] : subject).Trim('"', '*', ' ');
        Body = Folded.Of(newText.Length > LongestBody ? newText[..LongestBody] : newText);
    }

    public MailHeaders Headers { get; }

    public string From { get; }

    public string FromName { get; }

    public string Subject { get; }

    public string Body { get; }

    public string Mailbox => From.Split('@')[0];
}
