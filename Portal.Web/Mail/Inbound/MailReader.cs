using MimeKit;
using MimeKit.IO;
using Portal.Web.Mail.Inbound.Html;
using Portal.Web.Mail.Inbound.Kinds;
using Portal.Web.Mail.Inbound.Parts;
using Portal.Web.Mail.Inbound.Text;

namespace Portal.Web.Mail.Inbound;

/// <summary>
/// From the bytes of a message to what the portal understands of it. Pure: no database, no network, no clock. Never throws for
/// what a message holds; what breaks a limit gives an error and what could be read.
/// </summary>
/// <param name="clean">The one sanitiser of the house.</param>
internal sealed class MailReader(MailReaderOptions options, Func<string, string> clean)
{
    public MailReading Read(byte[] raw, CancellationToken cancel)
    {
        using var stream = new MemoryStream(raw, writable: false);
        return Read(stream, cancel);
    }

    /// <summary>One message of a file that may hold several.</summary>
    public MailReading ReadWithin(Stream file, (long Start, long End) range, CancellationToken cancel)
    {
        using var message = new BoundStream(file, range.Start, range.End, leaveOpen: true);
        return Read(message, cancel);
    }

    /// <param name="raw">Seekable; large messages are read from it piece by piece.</param>
    public MailReading Read(Stream raw, CancellationToken cancel)
    {
        var shape = MimeShape.Of(raw, options.Limits);
        if (shape.Start >= shape.End)
            return new MailReading { Error = shape.Excess is { } all ? $"over the limit of {all}" : "empty" };

        var reading = new MailReading { Error = shape.Excess is { } excess ? $"over the limit of {excess}" : null };
        try
        {
            using var bounded = new BoundStream(raw, shape.Start, shape.End, leaveOpen: true);
            return Understand(Parse(bounded, cancel), reading);
        }
        catch (OperationCanceledException)
        {
            return reading with { Error = "over the limit of time" };
        }
        catch (FormatException)
        {
            return Headerless(raw, shape, reading);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever a library makes of bytes it never met: the operator sees it, the next message is read.
            return reading with { Error = $"could not be read: {failure.GetType().Name}" };
        }
    }

    // As an entity: a MimeMessage would take apart fifty thousand recipients that nobody asks for.
    private MimeEntity Parse(Stream raw, CancellationToken cancel)
    {
        var rules = ParserOptions.Default.Clone();
        rules.MaxMimeDepth = options.Limits.Depth;
        return new MimeParser(rules, raw, MimeFormat.Entity, persistent: true).ParseEntity(cancel);
    }

    private MailReading Understand(MimeEntity message, MailReading reading)
    {
        var warnings = new List<string>();
        var headers = new MailHeaders(message.Headers);
        var (from, name) = Sender.Of(message.Headers);
        var subject = headers.Of("Subject");
        var context = new MailContext(subject, name, headers.Has("In-Reply-To") || headers.Has("References") || BareSubject.IsReply(subject));
        var parts = MailParts.Of(message, warnings);
        var body = MailBody.Of(parts, context, options.Limits, warnings);
        var kind = MailKind.Of(new MailSigns(headers, from ?? "", name, subject, body.Text.New), parts, body.Whole, options);
        return reading with
        {
            Class = kind.Class,
            Bounce = kind.Bounce,
            From = from,
            FromName = name.Length > 0 ? name : null,
            Subject = subject,
            MessageId = BounceAddress.MessageIdOf(headers.Of("Message-ID")),
            NewText = body.Text.New,
            QuotedText = body.Text.Quoted,
            Signature = body.Text.Signature,
            Html = body.Html is { } html ? clean(ShownMarkup.Of(html)) : null,
            Attachments = [.. parts.Attached.Take(options.Limits.Parts).Select((part, place) => Attachments.Of(part, place + 1))],
            ThreadKeys = Inbound.ThreadKeys.In(message.Headers, subject, options.OwnDomain),
            Verification = SenderCheck.Of(message.Headers, options),
            Warnings = [.. warnings.Distinct()],
        };
    }

    // Bytes without a header are still somebody's words.
    private MailReading Headerless(Stream raw, MimeShape shape, MailReading reading)
    {
        raw.Position = shape.Start;
        var length = (int)Math.Min(shape.End - shape.Start, options.Limits.TextLength);
        var bytes = new byte[length];
        raw.ReadExactly(bytes);
        var warnings = new List<string>();
        return reading with { Error = "no headers", NewText = PartText.Decode(bytes, "", warnings).Trim(), Warnings = warnings };
    }
}
