using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>What machines read: the map of the site, and the feeds of what has changed. Public things only.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", async (ListQuestions questions, SiteMap map, CancellationToken cancel) =>
            Xml(map.Index(await questions.LastIdAsync(cancel))));
        app.MapGet("/sitemap-tutoriels.xml", (SiteMap map) => Xml(map.Tutorials()));
        app.MapGet("/sitemap-listes.xml", async (ListTags tags, SiteMap map, CancellationToken cancel) => Xml(map.Lists(await tags.PublicAsync(cancel))));
        app.MapGet("/sitemap-questions-{part:int:min(0)}.xml", async (int part, ListQuestions questions, SiteMap map, CancellationToken cancel) =>
            Xml(map.Questions(await questions.ForMapAsync(part * SiteMap.PartSize, SiteMap.PartSize, cancel))));
        app.MapGet("/flux/tutoriels.atom", (AtomFeeds feeds) => Results.Text(feeds.Tutorials(), "application/atom+xml"));
        app.MapGet("/flux/questions.atom", async (ListQuestions questions, AtomFeeds feeds, CancellationToken cancel) =>
            Results.Text(feeds.Questions(await questions.RunAsync(QuestionList.Active, theme: "", after: null, cancel)), "application/atom+xml"));
        app.MapGet("/flux/questions/{theme}.atom", async (string theme, ArticleLibrary library, ListQuestions questions, AtomFeeds feeds, CancellationToken cancel) =>
            library.Themes.FirstOrDefault(known => known.Slug.ToString() == theme) is { } found
                ? Results.Text(feeds.Questions(await questions.RunAsync(QuestionList.Active, theme, after: null, cancel), found), "application/atom+xml")
                : Results.NotFound());
        app.MapGet("/flux/questions/etiquettes/{tag}.atom", async (string tag, ListTags tags, ListTagged tagged, AtomFeeds feeds, CancellationToken cancel) =>
            await tags.FindPublicAsync(tag, cancel) is { } found
                ? Results.Text(feeds.Questions(await tagged.RunAsync(found.Slug, after: null, cancel), found), "application/atom+xml")
                : Results.NotFound());
        app.MapGet("/robots.txt", (IOptions<PortalOptions> portal) => Results.Text(
            $"User-agent: *\nDisallow: /agents\nDisallow: /acces\nDisallow: /espace\nDisallow: /recherche\nSitemap: {new Uri(portal.Value.PublicUrl!, "/sitemap.xml")}\n")); // Checked at start.
        app.MapGet("/tutoriels/images/{**path}", async (string path, ArticleLibrary library, CurrentViewer viewers, HttpContext context) =>
        {
            // What no page for everybody shows is a draft's or an internal text's: the team's alone.
            var isPublic = library.IsPublicImage(path);
            if (library.FindImage(path) is not { } file || !(isPublic || (await viewers.ReadAsync(context.RequestAborted)).IsTeam))
                return Results.NotFound();

            // An SVG opened by itself is a document: it may not run or fetch anything.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
            context.Response.Headers.CacheControl = isPublic ? "public, max-age=3600" : "private, no-store";
            return Results.File(file, ContentType(file));
        });
    }

    private static IResult Xml(string text) => Results.Text(text, "application/xml");

    private static string ContentType(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        _ => "image/gif",
    };
}
