using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Web.Kept;

internal static class KeptSetup
{
    public static IServiceCollection AddKeptPages(this IServiceCollection services) => services
        .AddSingleton<PageChanges>().AddSingleton<KeepPages>().AddSingleton<IHtmlGenerator, TokenPlaces>()
        .AddSingleton<ITempDataProvider, QuietTempData>();

    public static IApplicationBuilder UseKeptPages(this IApplicationBuilder app) => app.UseMiddleware<KeepPages>();

    /// <summary>This page may be kept for visitors until one of these tickets changes. Nothing happens for anybody signed in.</summary>
    public static void KeepWhileUnchanged(this HttpContext context, IEnumerable<int> ticketIds) =>
        context.Features.Get<PageRecording>()?.Start([.. ticketIds]);

    /// <summary>This page may be kept for visitors until any ticket changes: a list could gain or lose one.</summary>
    public static void KeepWhileNothingChanges(this HttpContext context) => context.Features.Get<PageRecording>()?.Start(ticketIds: null);
}
