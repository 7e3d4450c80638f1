using System.Collections.Concurrent;
using MimeKit;
using Portal.Web.Mail.Outbound;

namespace Portal.SqlServer.Tests.Engines;

/// <summary>Remembers which letters left, and how often.</summary>
internal sealed class CountingTransport : IMailTransport
{
    public ConcurrentQueue<string> Subjects { get; } = [];

    public Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        Subjects.Enqueue(message.Subject ?? "");
        return Task.CompletedTask;
    }
}
