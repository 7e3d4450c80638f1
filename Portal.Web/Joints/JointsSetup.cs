using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.KnowledgeBase.Search;
using Portal.Tickets.Access;
using Portal.Web.Setup;

namespace Portal.Web.Joints;

internal static class JointsSetup
{
    /// <summary>The knowledge base of this node: its folder, its renderer, its index.</summary>
    public static IServiceCollection AddKnowledgeBase(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ArticleLibrary(
            provider.GetRequiredService<DataFolder>().ArticlesRoot, provider.GetRequiredService<ILogger<ArticleLibrary>>()));
        services.AddSingleton<ArticleRenderer>();
        services.AddSingleton(provider => new ArticleStore(
            provider.GetRequiredService<ArticleLibrary>(), provider.GetRequiredService<DataFolder>().Folder("article-versions"),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(OpenIndex);
        return services;
    }

    /// <summary>What one room learns from another, without knowing it.</summary>
    public static IServiceCollection AddJoints(this IServiceCollection services) => services
        .AddScoped<IAccessSteps, TicketsLearnAccessSteps>()
        .AddSingleton<TicketNews>()
        .AddSingleton<Neighbours>()
        .AddScoped<SearchFollowsTickets>()
        .AddHostedService<SearchService>()
        .AddSingleton<AskingVisit>()
        .AddSingleton<VisitLog>().AddHostedService(provider => provider.GetRequiredService<VisitLog>());

    private static HelpIndex OpenIndex(IServiceProvider provider)
    {
        var data = provider.GetRequiredService<DataFolder>();
        var synonyms = Path.Combine(data.ArticlesRoot, "synonymes.txt");
        try
        {
            return HelpIndex.Open(data.Folder("index"), synonyms);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is a copy: one of our own is as good, and only costs the making.
            provider.GetRequiredService<ILogger<HelpIndex>>().LogOwnIndex(data.Folder("index"), failure.Message);
            return HelpIndex.OpenForOneself(synonyms);
        }
    }
}

internal static partial class JointsLog
{
    [LoggerMessage(LogLevel.Warning, "The index folder {Folder} is held by another process or can't be written ({Reason}): this one keeps an index of its own until it ends")]
    public static partial void LogOwnIndex(this ILogger log, string folder, string reason);
}
