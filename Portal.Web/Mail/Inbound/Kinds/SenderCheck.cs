using MimeKit;
using MimeKit.Cryptography;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>
/// Whether our own server vouches for the sender. Only what it wrote counts: its name, above what other servers wrote, once;
/// anybody can write such a line into a message they send.
/// </summary>
internal static class SenderCheck
{
    public static SenderVerification Of(HeaderList headers, MailReaderOptions options)
    {
        if (options.AuthenticationServer.Length == 0)
            return SenderVerification.Unverified("no server is trusted");
        if (FromDomain(headers) is not { } domain)
            return SenderVerification.Unverified("the sender is not one address");

        var ours = Ours(headers, options);
        return ours.Count switch
        {
            0 => SenderVerification.Unverified("our server wrote no result"),
            > 1 => SenderVerification.Unverified("more than one result in our server's name"),
            _ => Judge(ours[0], domain),
        };
    }

    private static string? FromDomain(HeaderList headers)
    {
        var lines = headers.Where(header => header.Id == HeaderId.From).Take(2).ToList();
        if (lines is not [{ RawValue.Length: < 2_000 } line] || !InternetAddressList.TryParse(line.RawValue, out var senders))
            return null;
        return senders is [MailboxAddress { Domain.Length: > 0 } sender] ? sender.Domain.ToLowerInvariant() : null;
    }

    private static List<AuthenticationResults> Ours(HeaderList headers, MailReaderOptions options)
    {
        var found = new List<AuthenticationResults>();
        var hops = 0;
        foreach (var header in headers)
        {
            if (header.Id == HeaderId.Received)
                hops++;
            if (header.Id != HeaderId.AuthenticationResults || header.RawValue.Length > 20_000)
                continue;
            if (!AuthenticationResults.TryParse(header.RawValue, out var results) || !options.AuthenticationServer.Equals(results.AuthenticationServiceIdentifier, StringComparison.OrdinalIgnoreCase))
                continue;

            // One below a stranger's Received is theirs; it still makes ours doubtful.
            found.Add(results);
            if (hops > options.HopsAboveResults)
                found.Add(results);
        }

        return found;
    }

    private static SenderVerification Judge(AuthenticationResults results, string domain)
    {
        var dmarc = ResultsOf(results, "dmarc");
        if (dmarc.Count > 0)
        {
            return dmarc is [{ } only] && IsPass(only) && Is(PropertyOf(only, "header", "from"), domain)
                ? new SenderVerification(Verified: true, "dmarc")
                : SenderVerification.Unverified("dmarc did not pass for the sender's domain");
        }

        var dkim = ResultsOf(results, "dkim");
        return dkim is [{ } signature] && IsPass(signature) && IsAligned(PropertyOf(signature, "header", "d") ?? DomainOf(PropertyOf(signature, "header", "i")), domain)
            ? new SenderVerification(Verified: true, "dkim")
            : SenderVerification.Unverified("no result for the sender's domain");
    }

    private static List<AuthenticationMethodResult> ResultsOf(AuthenticationResults results, string method) =>
        results.Results.Where(result => method.Equals(result.Method, StringComparison.OrdinalIgnoreCase)).ToList();

    private static bool IsPass(AuthenticationMethodResult result) => "pass".Equals(result.Result, StringComparison.OrdinalIgnoreCase);

    private static string? PropertyOf(AuthenticationMethodResult result, string type, string name) =>
        result.Properties.Where(property => type.Equals(property.PropertyType, StringComparison.OrdinalIgnoreCase) && name.Equals(property.Property, StringComparison.OrdinalIgnoreCase))
            .Select(property => property.Value).FirstOrDefault();

    private static string? DomainOf(string? identity) => identity?[(identity.LastIndexOf('@') + 1)..];

    private static bool Is(string? claimed, string domain) => claimed is not null && domain.Equals(DomainOf(claimed)?.Trim('"'), StringComparison.OrdinalIgnoreCase);

    // A signature of the parent domain vouches for its mailboxes; never one of a public suffix such as "example".
    private static bool IsAligned(string? signer, string domain) =>
        signer is not null && signer.Contains('.', StringComparison.Ordinal)
        && (domain.Equals(signer, StringComparison.OrdinalIgnoreCase) || domain.EndsWith('.' + signer, StringComparison.OrdinalIgnoreCase));
}
