using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail.Outbound;

/// <summary>By the server of the mailbox that a letter is from, where it has one; by the common one otherwise.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options, MailboxDirectory mailboxes, MailLogin login) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        var server = mailboxes.OfAddress(message.From.Mailboxes.FirstOrDefault()?.Address) is { Smtp: { IsSet: true } own } ? own : options.Value.ServerOf();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        using var smtp = await login.SmtpAsync(server, deadline.Token);
        try
        {
            await smtp.SendAsync(message, deadline.Token);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            throw new MailRefusedException(refused.Message, refused) { RefusesMailbox = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted };
        }

        await smtp.DisconnectAsync(quit: true, deadline.Token);
    }
}
