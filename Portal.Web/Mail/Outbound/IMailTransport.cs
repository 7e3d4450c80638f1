using MimeKit;

namespace Portal.Web.Mail.Outbound;

/// <summary>The way a letter leaves the house.</summary>
internal interface IMailTransport
{
    /// <exception cref="MailRefusedException">The server refused this letter for good.</exception>
    /// <remarks>Any other exception means that it may be tried again.</remarks>
    Task SendAsync(MimeMessage message, CancellationToken cancel);
}

/// <summary>The server will not take this letter, now or later; the message is its answer.</summary>
internal sealed class MailRefusedException(string answer, Exception inner) : Exception(answer, inner)
{
    /// <summary>Not this letter alone: the server knows no such mailbox.</summary>
    public bool RefusesMailbox { get; init; }
}
