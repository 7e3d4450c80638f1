using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Mail.Letters;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;

namespace Portal.SqlServer.Tests.Engines;

public sealed class OutboxTests(EngineRoom engines)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Eight_that_send_at_once_send_each_of_200_letters_once(DatabaseProvider engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var portal = await engines.OpenAsync(engine);
        var queued = Enumerable.Range(1, 200).Select(number => number.ToString("D3", CultureInfo.InvariantCulture)).ToList();
        await portal.PlayAsync(async (IOutbox outbox, PortalDb db) =>
        {
            foreach (var number in queued)
                outbox.Add("Test", "nora@les-thes.example", "Nora", orderKey: number, new Letter { Subject = number, Because = "" });
            await db.SaveChangesAsync(cancel);
        });

        await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => Task.Run(
            () => portal.PlayAsync((SendOutgoingMail send) => send.RunAsync(cancel)), cancel)));

        Assert.Equal(queued, portal.Post.Subjects.Order(StringComparer.Ordinal));
        Assert.Equal(200, await portal.PlayAsync((PortalDb db) =>
            db.OutgoingMail.CountAsync(mail => mail.SentAt != null && mail.Attempts == 1 && mail.Content == "", cancel)));
    }
}
