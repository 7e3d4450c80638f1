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
        services.AddSingleton(provider =>
        {
            var data = provider.GetRequiredService<DataFolder>();
            return HelpIndex.Open(data.Folder("index"), Path.Combine(data.ArticlesRoot, "synonymes.txt"));
        });
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
}
