namespace Portal.Web.Mail.Inbound.Html;

/// <summary>Whether a link's words are its address, which then needs not be told twice.</summary>
internal static class LinkWords
{
    public static bool AreSame(string address, string shown) => Bare(address).Equals(Bare(shown), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string address)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["mailto:", "https://", "http://", "www."])
            if (address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                address = address[scheme.Length..];
        return address.Trim('<', '>').TrimEnd('/');
    }
}
