using Microsoft.AspNetCore.StaticAssets;

namespace Portal.Web.Identity;

/// <summary>Whoever needs a second factor and has none reaches the pages that set one up, the way out, and nothing else.</summary>
internal static class SetUpFirst
{
    private static readonly string[] Open = ["/espace/securite", "/deconnexion", "/erreur", "/preferences", "/sante"];

    public static IApplicationBuilder UseSetUpFirst(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var cancel = context.RequestAborted;
        if (context.User.Identity?.IsAuthenticated == true && LivingSession.IdOf(context.User) is not null
            && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            && !Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            && await context.RequestServices.GetRequiredService<RequireSecondFactor>()
                .IsMissingAsync(await context.RequestServices.GetRequiredService<CurrentViewer>().ReadAsync(cancel), cancel))
            context.Response.Redirect("/espace/securite?manque=oui");
        else
            await next(context);
    });
}
