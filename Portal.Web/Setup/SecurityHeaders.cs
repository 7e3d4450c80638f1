using Microsoft.AspNetCore.StaticAssets;

namespace Portal.Web.Setup;

/// <summary>What every page tells the browser to refuse: foreign content, inline script and style, frames, sniffing, shared caches.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] SecretPaths = ["/acces", "/questions/confirmer", "/questions/meme-probleme", "/questions/suite", "/questions/avis"];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // Asked now: when the answer starts, the error page may stand in this address's place.
        var isSecret = IsSecretPath(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Content-Security-Policy", Policy);
            headers["Referrer-Policy"] = isSecret ? "no-referrer" : "same-origin";
            headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            if (isSecret || (context.User.Identity?.IsAuthenticated == true && !IsAsset(context)))
                headers.CacheControl = "private, no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>Style, script and pictures: the same for everybody, and kept by the browser.</summary>
    private static bool IsAsset(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    /// <summary>Addresses that carry a secret, or the page of a request reached by one.</summary>
    private static bool IsSecretPath(PathString path) => SecretPaths.Any(secret => path.StartsWithSegments(secret, StringComparison.OrdinalIgnoreCase));
}
