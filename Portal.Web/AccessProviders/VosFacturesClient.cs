using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>
/// The one documented call that adds a user to an account. It knows no key that would make it safe to repeat, so it is made once;
/// and no answer is documented, so only one that can't be mistaken counts as done.
/// </summary>
internal sealed partial class VosFacturesClient(HttpClient http, IOptions<AccessOptions> options)
{
    /// <summary>An answer longer than this is none.</summary>
    public const int MostAnswerBytes = 64 * 1024;

    private const string AccountantRole = "accountant";

    public async Task<GrantAnswer> AddAccountantAsync(string prefix, string address, OwnersCode code, CancellationToken cancel)
    {
        if (!PrefixPattern.IsMatch(prefix))
            return new GrantAnswer(GrantOutcome.NotReached, "préfixe de compte impossible");

        var product = options.Value.VosFactures;
        var origin = new Uri(product.Origin.Replace(VosFacturesOptions.Prefix, prefix, StringComparison.Ordinal));

        // In the body, never in the address, which ends in other people's logs. The person invited chooses their password, never we.
        var body = new AddUser(code.Reveal(), product.IntegrationToken, new NewUser(Invite: true, address, AccountantRole));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(origin, "/account/add_user.json")) { Content = JsonContent.Create(body) };
            using var response = await http.SendAsync(request, cancel);
            return await ReadAsync(response, address, cancel);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError
            is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            // No connection stood: nothing of ours can have arrived.
            return new GrantAnswer(GrantOutcome.NotReached, "service injoignable");
        }
        catch (BrokenCircuitException)
        {
            return new GrantAnswer(GrantOutcome.NotReached, "service en panne, essai remis");
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or IOException or JsonException
            || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            return new GrantAnswer(GrantOutcome.Unknown, failure is TimeoutRejectedException or TaskCanceledException ? "pas de réponse à temps" : "réponse illisible");
        }
    }

    private static async Task<GrantAnswer> ReadAsync(HttpResponseMessage response, string address, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode)
            return new GrantAnswer(GrantOutcome.Unknown, $"réponse {(int)response.StatusCode}");
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
            return new GrantAnswer(GrantOutcome.Unknown, "réponse inattendue");

        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancel));
        return Speaks(answer.RootElement, address) ? GrantAnswer.Done : new GrantAnswer(GrantOutcome.Unknown, "réponse inattendue");
    }

    /// <summary>An object that names no fault, and nobody and nothing else than was asked.</summary>
    private static bool Speaks(JsonElement answer, string address)
    {
        if (answer.ValueKind != JsonValueKind.Object)
            return false;
        if (answer.TryGetProperty("error", out _) || answer.TryGetProperty("errors", out _) || IsOther(answer, "code", "success") || IsOther(answer, "status", "ok"))
            return false;

        var user = answer.TryGetProperty("user", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : answer;
        return user.TryGetProperty("email", out _) && !IsOther(user, "email", address) && !IsOther(user, "role", AccountantRole);
    }

    private static bool IsOther(JsonElement element, string name, string expected) =>
        element.TryGetProperty(name, out var value)
        && !(value.ValueKind == JsonValueKind.String && string.Equals(value.GetString(), expected, StringComparison.OrdinalIgnoreCase));

    /// <summary>One label of a host name: nothing in it can lead to another host.</summary>
    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PrefixPattern { get; }

    private sealed record AddUser(
        [property: JsonPropertyName("api_token")] string ApiToken, [property: JsonPropertyName("integration_token")] string IntegrationToken,
        [property: JsonPropertyName("user")] NewUser User);

    private sealed record NewUser(
        [property: JsonPropertyName("invite")] bool Invite, [property: JsonPropertyName("email")] string Email,
        [property: JsonPropertyName("role")] string Role);
}
