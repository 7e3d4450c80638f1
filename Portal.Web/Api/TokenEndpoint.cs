using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Portal.Web.Api;

/// <summary><c>GET /api/v1/token</c> : what the token that is shown opens.</summary>
internal static class TokenEndpoint
{
    public static Ok<TokenAnswer> Read(ClaimsPrincipal program) => TypedResults.Ok(new TokenAnswer(
        program.FindFirstValue(ApiTokenHandler.TokenClaim) ?? "", [.. program.FindAll(ApiTokenHandler.ScopeClaim).Select(claim => claim.Value)]));
}

internal sealed record TokenAnswer(string Id, IReadOnlyList<string> Scopes);
