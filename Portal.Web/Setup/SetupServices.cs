using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

internal static class SetupServices
{
    /// <summary>The rate limit of forms that anybody may send: sign-in, questions, confirmations.</summary>
    public const string GuestForms = "guest-forms";

    /// <summary>The rate limit of what a script asks while somebody types.</summary>
    public const string Hints = "hints";

    /// <summary>The rate limit of files that are sent while a message is written.</summary>
    public const string Uploads = "uploads";

    private const int UploadsPerMinute = 30;
    private const int HintsPerMinute = 120;

    public static IServiceCollection AddPortalSettings(this IServiceCollection services)
    {
        services.AddOptions<PortalOptions>().BindConfiguration(PortalOptions.Section).ValidateOnStart();
        services.AddOptions<WritingOptions>().BindConfiguration(WritingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WritingOptions>, WritingOptionsValidator>();
        services.AddOptions<ModerationOptions>().BindConfiguration(ModerationOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModerationOptions>, ModerationOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ModerationOptions>>().Value.ToRules());
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
        limiter.AddPolicy(Hints, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = HintsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(Uploads, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = UploadsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        limiter.AddPolicy(GuestForms, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PostsPerMinute(context), Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking")); // Not a key that an address could have, or looking would lift its limit.
    });

    private static int PostsPerMinute(HttpContext context) =>
        context.RequestServices.GetRequiredService<IOptions<PortalOptions>>().Value.GuestPostsPerMinute;
}
