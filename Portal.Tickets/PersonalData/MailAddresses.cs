using System.Text.RegularExpressions;

namespace Portal.Tickets.PersonalData;

/// <summary>Mail addresses, those written « nom [at] domaine.fr » included.</summary>
internal static partial class MailAddresses
{
    public static IEnumerable<Finding> In(string text) =>
        Pattern.Matches(text).Select(match => new Finding(FindingKind.MailAddress, match.Index, match.Length, match.Value));

    [GeneratedRegex(@"[\p{L}\p{N}!#$%&'*+=?^_`{|}~.-]*[\p{L}\p{N}_+-](@|＠|[ ]?(\[|\()[ ]?(at|arobase|arobas|@|chez)[ ]?(\]|\))[ ]?)[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?((\.|[ ]?(\[|\()(dot|point)(\]|\))[ ]?)[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
