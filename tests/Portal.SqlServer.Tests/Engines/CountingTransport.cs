using System.Collections.Concurrent;
using MimeKit;
using Portal.Web.Mail.Outbound;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Remembers which letters left, and how often.</summary>
internal sealed class CountingTransport : IMailTransport
{
    public ConcurrentQueue<string> MessageIds { get; } = [];

    public Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        MessageIds.Enqueue(message.MessageId ?? "");
        return Task.CompletedTask;
    }
}
