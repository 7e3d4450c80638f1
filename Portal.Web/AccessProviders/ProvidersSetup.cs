using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

internal static class ProvidersSetup
{
    public static IServiceCollection AddAccessProviders(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsValidator>();
        services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsOrigin>();
        services.Replace(ServiceDescriptor.Singleton(provider => new AccessRules { CoolingDelay = Of(provider).CoolingDelay }));
        services.AddScoped<CodeVault>().AddScoped<LocalProvider>().AddScoped<GuideProvider>().AddScoped<VosFacturesProvider>();
        services.AddScoped<IAccessProvider>(provider => Of(provider).Provider switch
        {
            ProviderKind.Guide => provider.GetRequiredService<GuideProvider>(),
            ProviderKind.VosFactures => provider.GetRequiredService<VosFacturesProvider>(),
            _ => provider.GetRequiredService<LocalProvider>(),
        });
        services.AddVosFacturesClient();
        return services;
    }

    private static void AddVosFacturesClient(this IServiceCollection services) => services
        .AddHttpClient<VosFacturesClient>((provider, http) =>
        {
            http.MaxResponseContentBufferSize = VosFacturesClient.MostAnswerBytes;

            // Ends a body that trickles in, too: the pipeline's limit ends with the headers.
            http.Timeout = TimeSpan.FromSeconds(Of(provider).VosFactures.TimeoutSeconds + 1);
        })
        .RemoveAllLoggers() // Not even an address of a client's account belongs in a log.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // A code goes where it was meant to go, or nowhere.
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.Zero, // A kept connection that dies under a request leaves in doubt whether it arrived.
        })
        .AddResilienceHandler("vosfactures", (pipeline, context) =>
        {
            // No retry: a call that may have been applied is not made again. The timetable retries what provably never left.
            var product = Of(context.ServiceProvider).VosFactures;
            pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
            {
                FailureRatio = 0.5,
                MinimumThroughput = 4,
                SamplingDuration = TimeSpan.FromMinutes(2),
                BreakDuration = TimeSpan.FromMinutes(1),
            });
            pipeline.AddTimeout(TimeSpan.FromSeconds(product.TimeoutSeconds));
        });

    private static AccessOptions Of(IServiceProvider provider) => provider.GetRequiredService<IOptions<AccessOptions>>().Value;
}
