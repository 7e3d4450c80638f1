using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Portal.Web.Mail.Outbound;

internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        var mail = options.Value;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(
            mail.SmtpHost, mail.SmtpPort,
            mail.AllowPlaintext ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.Auto, deadline.Token);
        if (!smtp.IsSecure && !mail.AllowPlaintext)
            throw new InvalidOperationException($"{mail.SmtpHost} offers no TLS, and Mail:AllowPlaintext is off.");

        if (mail.SmtpUser.Length > 0)
            await smtp.AuthenticateAsync(mail.SmtpUser, mail.SmtpPassword, deadline.Token);

        try
        {
            await smtp.SendAsync(message, deadline.Token);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= 500)
        {
            throw new MailRefusedException(refused.Message, refused);
        }

        await smtp.DisconnectAsync(quit: true, deadline.Token);
    }
}
