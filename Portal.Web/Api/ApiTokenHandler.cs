using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Portal.Web.Api;

/// <summary>
/// The scheme of <c>/api</c>: <c>Authorization: Bearer portal_…</c>. A program that comes with a cookie instead is nobody here, so
/// no page of another site can call on a person's behalf.
/// </summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, CheckApiToken check)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "ApiToken";
    public const string ScopeClaim = "scope";
    public const string TokenClaim = "api-token";

    private const string Bearer = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        if (await check.RunAsync(header.Parameter, Context.RequestAborted) is not { } token)
            return AuthenticateResult.Fail("No living token.");

        var identity = new ClaimsIdentity(
            [new Claim(TokenClaim, token.Id.ToString()), .. token.ScopeList.Select(scope => new Claim(ScopeClaim, scope))], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => AnswerAsync(
        StatusCodes.Status401Unauthorized, Request.Headers.Authorization.Count == 0 ? "" : ", error=\"invalid_token\"",
        "Send a living token: Authorization: Bearer portal_…");

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => AnswerAsync(
        StatusCodes.Status403Forbidden, ", error=\"insufficient_scope\"", "This token was not made for that. An administrator can make one that is.");

    private async Task AnswerAsync(int status, string error, string detail)
    {
        Response.Headers.WWWAuthenticate = $"{Bearer} realm=\"Portal\"{error}";
        await TypedResults.Problem(detail, statusCode: status).ExecuteAsync(Context);
    }
}
