using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

internal static class SetupServices
{
    /// <summary>The rate limit of forms that anybody may send: sign-in, questions, confirmations.</summary>
    public const string GuestForms = "guest-forms";

    public static IServiceCollection AddPortalSettings(this IServiceCollection services)
    {
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateOnStart();
        services.AddOptions<WritingOptions>().BindConfiguration(WritingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WritingOptions>, WritingOptionsValidator>();
        services.AddOptions<BrandOptions>().BindConfiguration(BrandOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsValidator>();
        services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsPublicUrl>();
        services.AddSingleton<IValidateOptions<BrandOptions>, BrandOptionsFields>();
        services.AddSingleton<IValidateOptions<BrandOptions>, BrandOptionsTimeZone>();
        services.AddSingleton(TimeProvider.System);
        services.AddDeskSettings();
        services.AddSingleton<DataFolder>().AddSingleton<FrenchDates>().AddSingleton<EnglishDates>();
        return services;
    }

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(GuestForms, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsPerMinute(context), Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking")); // Not a key that an address could have, or looking would lift its limit.
    });

    private static int PostsPerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value.GuestPostsPerMinute;
}
