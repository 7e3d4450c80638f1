using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Cryptography;

namespace Portal.Web.Mail.Outbound;

/// <summary>Signs what leaves by DKIM (RFC 6376) where its sender's domain has a key, so that receivers know that it is ours and unchanged.</summary>
internal sealed class SignLetter
{
    // What a reader sees or acts on, and what RFC 8058 wants under the signature for one click to count.
    private static readonly HeaderId[] Headers =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.ReplyTo, HeaderId.InReplyTo, HeaderId.References,
        HeaderId.MimeVersion, HeaderId.ContentType, HeaderId.AutoSubmitted, HeaderId.ListUnsubscribe, HeaderId.ListUnsubscribePost,
    ];

    private readonly Dictionary<string, DkimSigner> _signers;

    public SignLetter(IOptions<MailOptions> options) =>
        _signers = options.Value.Dkim.ToDictionary(key => key.Domain, SignerOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>Does nothing for a domain without a key. Nothing may touch the message afterwards.</summary>
    public void Sign(MimeMessage message)
    {
        if (!_signers.TryGetValue(message.From.Mailboxes.First().Domain, out var signer))
            return;

        message.Prepare(EncodingConstraint.SevenBit); // A server on the way that can't take eight bits would change the body.
        signer.Sign(message, [.. Headers.Where(message.Headers.Contains)]);
    }

    private static DkimSigner SignerOf(DkimOptions key) => new(key.KeyFile, key.Domain, key.Selector)
    {
        HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
    };
}
