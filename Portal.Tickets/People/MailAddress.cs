using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Tickets.People;

/// <summary>
/// A mailbox, as its owner writes it and as we compare it. Only the plain form is taken: no quotes, no comment,
/// no address literal (RFC 5321 allows them, nobody here has one, and each has been used to dress one mailbox up as another).
/// </summary>
public sealed partial record MailAddress
{
    public const int MaxLength = 254;

    private MailAddress(string text, string key) => (Text, Key) = (text, key);

    public string Text { get; }

    /// <summary>Lower case, the domain in its ASCII form: equal keys are one mailbox. Accents are not folded, they tell mailboxes apart.</summary>
    public string Key { get; }

    public static MailAddress? TryParse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length > MaxLength || !Pattern.IsMatch(text))
            return null;

        var at = text.LastIndexOf('@');
        return AsciiDomain(text[(at + 1)..]) is { } domain && at + 1 + domain.Length <= MaxLength
            ? new MailAddress(text, $"{text[..at]}@{domain}".ToLowerInvariant())
            : null;
    }

    public override string ToString() => Text;

    private static string? AsciiDomain(string domain)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null; // IdnMapping's only way to say "not a domain name".
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)*\.[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }
}
