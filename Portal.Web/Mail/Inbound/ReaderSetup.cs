namespace Portal.Web.Mail.Inbound;

internal static class ReaderSetup
{
    /// <summary>What <c>Mail:Reading</c> says; unchecked, since looking at a file needs no portal that is set up.</summary>
    public static MailReaderOptions OptionsOf(IConfiguration configuration) =>
        configuration.GetSection(MailReaderOptions.Section).Get<MailReaderOptions>() ?? new MailReaderOptions();
}
