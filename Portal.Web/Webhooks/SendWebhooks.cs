using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Webhooks;

/// <summary>
/// Every minute: sends what waits, each claimed before and marked right after. A node that dies in between sends it once more, with
/// the same id.
/// </summary>
internal sealed partial class SendWebhooks(PortalDb db, HttpClient http, ManageWebhooks webhooks, TimeProvider clock, ILogger<SendWebhooks> log)
{
    private const int BatchSize = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await Waiting(now).OrderBy(d => d.Id).Take(BatchSize).Select(d => d.Id).ToListAsync(cancel))
        {
            if (await Waiting(now).Where(d => d.Id == id).ExecuteUpdateAsync(d => d.SetProperty(x => x.LeasedUntil, now + Lease), cancel) == 1)
                await SendAsync(await db.WebhookDeliveries.SingleAsync(delivery => delivery.Id == id, cancel), cancel);
        }
    }

    private IQueryable<WebhookDelivery> Waiting(DateTimeOffset now) => db.WebhookDeliveries.Where(delivery =>
        delivery.DeliveredAt == null && delivery.DeadAt == null && delivery.NotBefore <= now
        && (delivery.LeasedUntil == null || delivery.LeasedUntil < now)
        && db.WebhookEndpoints.Any(endpoint => endpoint.Id == delivery.EndpointId && endpoint.DisabledAt == null));

    private async Task SendAsync(WebhookDelivery delivery, CancellationToken cancel)
    {
        var endpoint = await db.WebhookEndpoints.SingleAsync(endpoint => endpoint.Id == delivery.EndpointId, cancel);
        var (taken, answer) = await PostAsync(endpoint, delivery, cancel);
        var now = clock.GetUtcNow();
        if (taken)
            delivery.MarkDelivered(answer, now);
        else
            delivery.MarkFailed(answer, RandomNumberGenerator.GetInt32(1000) / 1000.0, now);

        // « Gone » is the receiver's word for never again; days without an answer come to the same.
        if (answer == "410")
            endpoint.Disable("le destinataire ne veut plus rien recevoir", now);
        else if (delivery.DeadAt is not null)
            endpoint.Disable("dix essais sans succès", now);

        LogSent(delivery.MessageId, answer, delivery.Attempts);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<(bool Taken, string Answer)> PostAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Address) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', webhooks.SecretsOf(endpoint, now)
            .Select(secret => WebhookSignature.Sign(secret, delivery.MessageId, timestamp, delivery.Body))));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            // What it says beyond its status is never read: nobody can fill our memory with it.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return (response.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices, status);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return (false, failure is RefusedTargetException || failure.InnerException is RefusedTargetException ? "adresse refusée"
                : failure is OperationCanceledException ? "pas de réponse à temps" : "injoignable");
        }
    }

    [LoggerMessage(LogLevel.Information, "Webhook {Id}: {Answer} at attempt {Attempt}")]
    private partial void LogSent(string id, string answer, int attempt);
}
