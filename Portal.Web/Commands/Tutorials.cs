using Portal.KnowledgeBase.Articles;
using Portal.Web.Setup;

namespace Portal.Web.Commands;

/// <summary>The articles folder for commands that need nothing else: they run where no portal is set up, on a build machine for one.</summary>
internal static class Tutorials
{
    public static string Folder(IServiceProvider services)
    {
        var named = services.GetRequiredService<IConfiguration>()[$"{PortalOptions.Section}:{nameof(PortalOptions.ArticlesFolder)}"] ?? "articles";
        return Path.GetFullPath(Path.Combine(services.GetRequiredService<IHostEnvironment>().ContentRootPath, named));
    }

    public static ArticleLibrary Open(IServiceProvider services, string? folder = null)
    {
        var library = new ArticleLibrary(folder ?? Folder(services));
        library.Open();
        return library;
    }
}
