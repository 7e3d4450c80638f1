using Portal.Web.Persistence;

namespace Portal.Web.Errors;

internal static class ErrorsSetup
{
    /// <summary>Every failure ends at the one error page: HTML for people, ProblemDetails for programs.</summary>
    public static IApplicationBuilder UseErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/erreur", StatusCodeSelector = StatusFor });
        return app.UseStatusCodePagesWithReExecute("/erreur");
    }

    private static int StatusFor(Exception failure) => failure switch
    {
        // The second of two writers: nothing was overwritten.
        _ when failure.LostTheRace() => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };
}
