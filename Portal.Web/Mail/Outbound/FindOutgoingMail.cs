using Microsoft.EntityFrameworkCore;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Mail.Outbound;

internal static class FindOutgoingMail
{
    /// <summary>The letter that left with this Message-ID; null when we sent none such.</summary>
    public static async Task<OutgoingMail?> OfMessageIdAsync(this IQueryable<OutgoingMail> mails, string messageId, CancellationToken cancel)
    {
        var unique = MailTokens.OutboxIdOf(messageId);
        return unique.Length != 32
            ? null
            : await mails.FirstOrDefaultAsync(mail => mail.MessageId.StartsWith(unique), cancel);
    }
}
