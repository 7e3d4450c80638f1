using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal static class PagesSetup
{
    private const string DevelopmentOnly = "/Dev";

    public static IServiceCollection AddPages(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Agents", AtLeast.Team);
            pages.Conventions.AuthorizeFolder("/Admin", AtLeast.Administrators);
            pages.Conventions.AuthorizeFolder("/Espace");
            pages.Conventions.AuthorizeFolder("/Comptable");
            pages.Conventions.ConfigureFilter(new RefuseOtherMethods());

            // Outside Development these pages have no address at all.
            if (!environment.IsDevelopment())
                pages.Conventions.AddFolderRouteModelConvention(DevelopmentOnly, page => page.Selectors.Clear());
        });
        services.AddProblemDetails();
        services.AddMemoryCache();
        services.AddScoped<HeldLink>().AddScoped<Parts.PostedFiles>().AddSingleton<ForumCounts>();
        services.AddScoped<FindChoices>().AddScoped<MacroFilling>().AddScoped<ReadComposer>();
        services.AddSingleton<Parts.FormClock>();
        services.AddSingleton<SiteMap>().AddSingleton<AtomFeeds>();

        // French letters stay letters in the page's source instead of becoming entities.
        services.Configure<WebEncoderOptions>(encoder =>
            encoder.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = false; // Pages with secrets and echoed input must not be compressed under TLS (BREACH).
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages().WithStaticAssets();
        app.MapFeeds();
        app.MapAttachments();
        app.MapAccessDownloads();
        app.MapGet("/sante/live", () => "ok");
        app.MapGet("/sante/pret", async (Persistence.PortalDb db, CancellationToken cancel) =>
            await db.Database.CanConnectAsync(cancel) ? Results.Text("ok") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
    }
}
