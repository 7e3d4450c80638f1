using Portal.Tickets.Access;

namespace Portal.Web.Webhooks;

internal static class WebhooksSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        services.AddSingleton<GuardedConnection>().AddScoped<ManageWebhooks>().AddScoped<IPermissionChanges, PermissionWebhooks>();
        services.AddHttpClient<SendWebhooks>(http => http.DefaultRequestHeaders.UserAgent.ParseAdd("Portal-Webhooks"))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<GuardedConnection>().Handler());
        return services;
    }
}
