namespace Portal.Web.Setup;

internal static class QuietLog
{
    /// <summary>
    /// The framework writes each request's full address, mailed secrets included, to the log as soon as an operator asks it for
    /// information, and to the scope of every other line: that category stays silent, whatever is configured for those above it.
    /// </summary>
    public static void KeepAddressesOut(this ILoggingBuilder logging) => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
}
