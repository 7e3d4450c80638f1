using System.Globalization;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>What filters on the way wrote. A sender who forges this only harms itself.</summary>
internal static class SpamSigns
{
    public static bool Agree(MailHeaders headers) =>
        headers.Word("X-Spam-Flag") is "yes" or "true"
        || headers.Word("X-Spam-Status").StartsWith("yes", StringComparison.Ordinal)
        || headers.Word("X-Spam") is "yes" or "true" or "spam"
        || headers.Of("X-Forefront-Antispam-Report").Contains("SFV:SPM", StringComparison.Ordinal)
        || (int.TryParse(headers.Word("X-MS-Exchange-Organization-SCL"), CultureInfo.InvariantCulture, out var level) && level >= 5);
}
