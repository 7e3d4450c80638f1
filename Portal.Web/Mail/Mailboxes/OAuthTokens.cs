using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>Tokens for SASL XOAUTH2, asked for where the operator said, and kept for as long as they are good.</summary>
internal sealed class OAuthTokens(IHttpClientFactory clients, TimeProvider clock)
{
    private readonly ConcurrentDictionary<OAuthOptions, Token> _kept = new();

    /// <exception cref="OAuthRefusedException">There was no token to be had.</exception>
    public async Task<string> ReadAsync(OAuthOptions options, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (_kept.TryGetValue(options, out var kept) && kept.GoodUntil > now)
            return kept.Text;

        using var http = clients.CreateClient(nameof(OAuthTokens));
        using var form = new FormUrlEncodedContent(Question(options));
        using var answer = await http.PostAsync(options.TokenEndpoint, form, cancel);
        // The body may repeat what was sent: only the number is told.
        if (!answer.IsSuccessStatusCode)
            throw new OAuthRefusedException($"{options.TokenEndpoint!.Host} answered {(int)answer.StatusCode}");

        var given = await answer.Content.ReadFromJsonAsync<TokenAnswer>(cancel);
        if (given is not { AccessToken.Length: > 0 })
            throw new OAuthRefusedException($"{options.TokenEndpoint!.Host} gave no token");

        _kept[options] = new Token(given.AccessToken, now.AddSeconds(Math.Clamp(given.ExpiresIn - 60, 0, 3_600)));
        return given.AccessToken;
    }

    private static Dictionary<string, string> Question(OAuthOptions options)
    {
        var question = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = options.ClientId,
            ["grant_type"] = options.RefreshToken.Length > 0 ? "refresh_token" : "client_credentials",
        };
        if (options.ClientSecret.Length > 0)
            question["client_secret"] = options.ClientSecret;
        if (options.RefreshToken.Length > 0)
            question["refresh_token"] = options.RefreshToken;
        if (options.Scope.Length > 0)
            question["scope"] = options.Scope;
        return question;
    }

    private sealed record Token(string Text, DateTimeOffset GoodUntil);

    private sealed record TokenAnswer([property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);
}

internal sealed class OAuthRefusedException(string message) : Exception(message);
