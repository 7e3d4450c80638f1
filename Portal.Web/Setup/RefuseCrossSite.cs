namespace Portal.Web.Setup;

/// <summary>
/// No other site posts here: browsers say where a request comes from (Fetch Metadata, <c>Sec-Fetch-Site</c>), and one that comes
/// from elsewhere is refused before its form is read. Programs and older browsers, which say nothing, still need the form's token.
/// </summary>
internal static class RefuseCrossSite
{
    public static IApplicationBuilder UseRefuseCrossSite(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.Request.Headers["Sec-Fetch-Site"] != "cross-site")
            return next(http);

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
