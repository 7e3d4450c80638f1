using Microsoft.AspNetCore.Diagnostics;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Setup;

/// <summary>
/// Refuses at once what is larger than any form here can be. Read first, it would be taken for a form without its token and the
/// reader told something else.
/// </summary>
internal static class SizeLimit
{
    /// <summary>The longest text there is, of letters that take nine bytes each in a form, and room for the rest.</summary>
    private const long MostBytes = 1_500_000;

    /// <summary>A picture for a tutorial, with the text around it.</summary>
    private const long MostBytesWithPicture = 7_000_000;

    public static IApplicationBuilder UseSizeLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        if (isErrorPage || context.Request.ContentLength is not { } length || length <= MostFor(context.Request.Path))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    private static long MostFor(PathString path) => path switch
    {
        // Mail may be larger, and its address checks for itself.
        _ when path.StartsWithSegments(InboundEndpoint.Path, StringComparison.OrdinalIgnoreCase) => long.MaxValue,
        _ when path.StartsWithSegments("/agents/articles", StringComparison.OrdinalIgnoreCase) => MostBytesWithPicture,
        _ => MostBytes,
    };
}
