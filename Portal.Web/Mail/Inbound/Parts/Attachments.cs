using System.Security.Cryptography;
using MimeKit;

namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>What an attachment is, told without holding it in memory.</summary>
internal static class Attachments
{
    private const int LongestName = 200;

    public static MailAttachment Of(MimeEntity entity, int number)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var measure = new Measure(hash);
        switch (entity)
        {
            case MessagePart { Message: { } message }:
                message.WriteTo(measure);
                break;
            case MimePart { Content: { } content }:
                content.DecodeTo(measure);
                break;
        }

        return new MailAttachment(
            NameOf(entity, number), entity.ContentType.MimeType.ToLowerInvariant(), measure.Length, Convert.ToHexStringLower(hash.GetHashAndReset()),
            string.IsNullOrEmpty(entity.ContentId) ? null : entity.ContentId);
    }

    private static string NameOf(MimeEntity entity, int number)
    {
        var name = entity.ContentDisposition?.FileName ?? entity.ContentType.Name;
        if (string.IsNullOrWhiteSpace(name))
            name = entity is MessagePart { Message.Subject: { Length: > 0 } subject } ? subject + ".eml" : Nameless(entity, number);

        // Only the last step of a path, and nothing a terminal or a file system takes as a command.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('\u202E' or '\u202D' or '\u2066' or '\u2067'))).Trim();
        return clean.Length switch { 0 => Nameless(entity, number), > LongestName => clean[..LongestName], _ => clean };
    }

    private static string Nameless(MimeEntity entity, int number) => entity.ContentType.MimeType.ToLowerInvariant() switch
    {
        "text/calendar" => "invitation.ics",
        "text/vcard" or "text/x-vcard" or "text/directory" => "contact.vcf",
        "message/rfc822" => $"message-{number}.eml",
        "image/png" => $"image-{number}.png",
        "image/jpeg" => $"image-{number}.jpg",
        "image/gif" => $"image-{number}.gif",
        "text/html" => $"message-{number}.html",
        "text/plain" => $"message-{number}.txt",
        _ => $"piece-jointe-{number}",
    };

    private sealed class Measure(IncrementalHash hash) : Stream
    {
        private long _length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get => _length; set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            hash.AppendData(buffer, offset, count);
            _length += count;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
