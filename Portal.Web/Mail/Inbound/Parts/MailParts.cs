using MimeKit;
using MimeKit.Tnef;

namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>
/// What a message is made of, walked without recursion: the bodies in their order, what is attached, and what a mail server says
/// in a report. Of alternatives both are kept.
/// </summary>
internal sealed class MailParts
{
    private readonly Stack<(MimeEntity Entity, int Alternative, bool InReport)> _waiting = new();
    private int _alternatives;

    private MailParts()
    {
    }

    public List<Body> Bodies { get; } = [];

    public List<MimeEntity> Attached { get; } = [];

    public List<MessageDeliveryStatus> DeliveryStatuses { get; } = [];

    /// <summary>The message a report speaks of, or its headers.</summary>
    public HeaderList? Returned { get; private set; }

    /// <summary>The first message that is attached; in a bounce without a report, the one sent back.</summary>
    public HeaderList? Enclosed => Attached.OfType<MessagePart>().FirstOrDefault()?.Message?.Headers;

    public string? ReportType { get; private set; }

    /// <summary>What a calendar does with the meeting it speaks of: "request", "reply", "cancel".</summary>
    public string? CalendarMethod { get; private set; }

    public static MailParts Of(MimeEntity? body, List<string> warnings)
    {
        var parts = new MailParts();
        if (body is not null)
            parts._waiting.Push((body, 0, false));
        while (parts._waiting.TryPop(out var next))
            parts.Take(next.Entity, next.Alternative, next.InReport, warnings);
        return parts;
    }

    private void Take(MimeEntity entity, int alternative, bool inReport, List<string> warnings)
    {
        switch (entity)
        {
            case Multipart multipart:
                TakeMultipart(multipart, alternative, inReport);
                break;
            case MessageDeliveryStatus status:
                DeliveryStatuses.Add(status);
                break;
            case MessageDispositionNotification:
                ReportType ??= "disposition-notification";
                break;
            case MessagePart message:
                TakeMessage(message, inReport);
                break;
            case TnefPart tnef:
                TakeTnef(tnef, warnings);
                break;
            case TextPart text when inReport && text.ContentType.IsMimeType("text", "rfc822-headers"):
                Returned ??= HeadersOf(text);
                break;
            case TextPart text when IsBody(text):
                AddBody(text, alternative);
                break;
            default:
                if (entity.ContentType.IsMimeType("message", "feedback-report"))
                    ReportType = "feedback-report";
                else
                    TakeAttached(entity);
                break;
        }
    }

    private void TakeAttached(MimeEntity entity)
    {
        if (entity.ContentType.IsMimeType("text", "calendar"))
            CalendarMethod ??= entity.ContentType.Parameters["method"]?.ToLowerInvariant();
        Attached.Add(entity);
    }

    private void TakeMultipart(Multipart multipart, int alternative, bool inReport)
    {
        if (multipart.ContentType.IsMimeType("multipart", "report"))
        {
            inReport = true;
            ReportType ??= (multipart.ContentType.Parameters["report-type"] ?? "").ToLowerInvariant();
        }

        if (multipart.ContentType.IsMimeType("multipart", "alternative") && alternative == 0)
            alternative = ++_alternatives;
        for (var child = multipart.Count - 1; child >= 0; child--)
            _waiting.Push((multipart[child], alternative, inReport));
    }

    private void TakeMessage(MessagePart message, bool inReport)
    {
        if (inReport || DeliveryStatuses.Count > 0)
            Returned ??= message.Message?.Headers;
        else
            Attached.Add(message);
    }

    private void TakeTnef(TnefPart tnef, List<string> warnings)
    {
        try
        {
            var inside = tnef.ConvertToMessage();
            if (inside.Body is { } body)
                _waiting.Push((body, Bodies.Count > 0 ? -1 : 0, false));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            warnings.Add("winmail.dat could not be opened");
            Attached.Add(tnef);
        }
    }

    private static bool IsBody(TextPart text) =>
        (text.IsPlain || text.IsHtml || text.ContentType.IsMimeType("text", "enriched") || text.ContentType.IsMimeType("text", "richtext"))
        && !text.IsAttachment && string.IsNullOrEmpty(text.FileName);

    private void AddBody(TextPart text, int alternative)
    {
        // The body that winmail.dat repeats.
        if (alternative < 0)
            return;

        var body = alternative > 0 && Bodies.Find(known => known.Alternative == alternative) is { } known ? known : null;
        if (body is null)
            Bodies.Add(body = new Body(alternative));
        if (text.IsHtml)
            body.Html ??= text;
        else
            body.Plain ??= text;
    }

    private static HeaderList? HeadersOf(TextPart text)
    {
        try
        {
            using var bytes = new BoundedMemory(100_000);
            text.Content?.DecodeTo(bytes);
            using var readable = new MemoryStream([.. bytes.Written, .. "\n\n"u8]);
            return HeaderList.Load(readable);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal sealed class Body(int alternative)
    {
        public int Alternative { get; } = alternative;

        public TextPart? Plain { get; set; }

        public TextPart? Html { get; set; }
    }
}
