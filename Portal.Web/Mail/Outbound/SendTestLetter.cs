using MimeKit;
using Portal.Tickets.People;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail.Outbound;

/// <summary>One letter that leaves now and not through the outbox: an operator wants to see whether the way out is open.</summary>
internal sealed class SendTestLetter(IMailTransport transport, TimeProvider clock)
{
    /// <exception cref="Exception">Whatever the way out answered: the caller shows it.</exception>
    public async Task RunAsync(MailboxOptions from, MailAddress to, CancellationToken cancel)
    {
        using var message = new MimeMessage { Subject = "Essai d’envoi", Body = new TextPart("plain") { Text = "Ce message est un essai : il est parti du portail, et il est arrivé.\n" } };
        message.From.Add(new MailboxAddress(from.DisplayName, from.Address));
        message.To.Add(new MailboxAddress("", to.Text));
        message.Date = clock.GetUtcNow();
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        await transport.SendAsync(message, cancel);
    }
}
