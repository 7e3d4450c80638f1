namespace Portal.Web.Mail.Inbound;

internal enum MailClass
{
    Human,
    AutoReply,
    Bounce,
    Delay,
    Report,
    List,
    Own,
    Spam,
}

/// <summary>What the portal understands of a message, from its bytes alone.</summary>
internal sealed record MailReading
{
    public MailClass Class { get; init; }

    /// <summary>The address alone; null when the message names no sender.</summary>
    public string? From { get; init; }

    public string? FromName { get; init; }

    public string Subject { get; init; } = "";

    public string? MessageId { get; init; }

    /// <summary>What its author newly said; inline answers stand between the quotes they answer.</summary>
    public string NewText { get; init; } = "";

    public string QuotedText { get; init; } = "";

    public string Signature { get; init; } = "";

    /// <summary>The whole body as it may be shown; null when the message has no HTML.</summary>
    public string? Html { get; init; }

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Set for bounces and delays.</summary>
    public BounceNotice? Bounce { get; init; }

    public IReadOnlyList<ThreadKey> ThreadKeys { get; init; } = [];

    public SenderVerification Verification { get; init; } = SenderVerification.Unverified("no server is trusted");

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the message was not read whole; the rest is what could be read.</summary>
    public string? Error { get; init; }
}

/// <param name="ContentId">What the HTML calls it by, for pictures inside the text.</param>
internal sealed record MailAttachment(string Name, string Type, long Size, string Sha256, string? ContentId);

/// <param name="Recipient">The address first written to, where the server tells it.</param>
/// <param name="Status">As in RFC 3463: 5.1.1.</param>
/// <param name="OriginalMessageId">Of the message that did not arrive.</param>
internal sealed record BounceNotice(string? Recipient, string? Status, string? Reason, string? OriginalMessageId);

/// <param name="Kind">replyAddress, messageId or subjectToken.</param>
internal sealed record ThreadKey(string Kind, string Value);

internal sealed record SenderVerification(bool Verified, string Reason)
{
    public static SenderVerification Unverified(string reason) => new(false, reason);
}
