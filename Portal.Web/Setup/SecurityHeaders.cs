using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using Portal.Web.Identity;

namespace Portal.Web.Setup;

/// <summary>What every page tells the browser to refuse: foreign content, inline script and style, frames, sniffing, shared caches.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static readonly string[] SecretPaths = ["/acces", "/questions/confirmer", "/questions/meme-probleme", "/questions/suite", "/questions/avis"];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        // Signing out leads on to the provider's own page, which browsers count as where the form goes.
        var provider = app.ApplicationServices.GetRequiredService<IOptions<IdentitySettings>>().Value.SingleSignOn.Authority;
        var policy = provider is null ? Policy : $"{Policy} {provider.GetLeftPart(UriPartial.Authority)}";
        return app.Use((context, next) => AddAsync(context, next, policy));
    }

    private static Task AddAsync(HttpContext context, RequestDelegate next, string policy)
    {
        // Asked now: when the answer starts, the error page may stand in this address's place.
        var isSecret = IsSecretPath(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Content-Security-Policy", policy);
            headers["Referrer-Policy"] = isSecret ? "no-referrer" : "same-origin";
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (isSecret || (context.User.Identity?.IsAuthenticated == true && !IsAsset(context)))
                headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>Style, script and pictures: the same for everybody, and kept by the browser.</summary>
    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>Addresses that carry a secret, or the page of a request reached by one.</summary>
    private static bool IsSecretPath(PathString path) => SecretPaths.Any(secret => path.StartsWithSegments(secret, StringComparison.OrdinalIgnoreCase));
}
