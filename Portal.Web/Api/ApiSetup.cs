using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Api;

/// <summary>What programs reach, under <c>/api/v1</c>, with a token and a limit.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddScoped<IssueApiToken>().AddScoped<RevokeApiToken>().AddScoped<ListApiTokens>().AddScoped<CheckApiToken>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, configureOptions: null);
        services.AddRateLimiter(limiter =>
        {
            limiter.LimitEachAddress(Root, options => options.CallsPerMinute);
            limiter.LimitEachAddress(InboundEndpoint.Path, options => options.MailsPerMinute);
            limiter.OnRejected = SayWhenAsync;
        });
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        // Any living token may ask what it is good for: the first thing somebody who sets up a program wants to know.
        var api = app.MapApiGroup();
        api.MapGet("/token", TokenEndpoint.Read).NeedsToken(scope: null);
        api.MapGet("/accounts/{account:guid}/members/{person:guid}/permissions", PermissionsEndpoint.ReadAsync).NeedsToken(ApiScopes.PermissionsRead);
        api.MapPost("/members/import", ImportEndpoint.PostAsync).NeedsToken(ApiScopes.MembersImport);
        api.MapPost("/mail/inbound", InboundEndpoint.PostAsync).NeedsToken(ApiScopes.MailInbound).RequireRateLimiting(InboundEndpoint.Path);
    }

    /// <summary>Where every address for programs belongs: limited, and answering in problem+json when something is wrong.</summary>
    public static RouteGroupBuilder MapApiGroup(this IEndpointRouteBuilder app) => app.MapGroup(Root).RequireRateLimiting(Root).DisableAntiforgery();

    /// <param name="scope">What the token must have been made for; null for any.</param>
    public static TBuilder NeedsToken<TBuilder>(this TBuilder endpoint, string? scope) where TBuilder : IEndpointConventionBuilder
    {
        var policy = new AuthorizationPolicyBuilder(ApiTokenHandler.Name).RequireAuthenticatedUser();
        if (scope is not null)
            policy.RequireClaim(ApiTokenHandler.ScopeClaim, scope);
        return endpoint.RequireAuthorization(policy.Build());
    }

    private static ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }

    private static void LimitEachAddress(this RateLimiterOptions limiter, string policy, Func<ApiOptions, int> inAMinute) =>
        limiter.AddPolicy(policy, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{policy} {context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = inAMinute(context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value),
                Window = TimeSpan.FromMinutes(1),
            }));
}
