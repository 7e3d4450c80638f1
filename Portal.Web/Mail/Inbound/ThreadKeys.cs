using MimeKit;
using MimeKit.Utils;
using Portal.Web.Mail.Inbound.Kinds;

namespace Portal.Web.Mail.Inbound;

/// <summary>What may say which conversation a message belongs to, as found: whoever joins threads checks the signatures.</summary>
internal static class ThreadKeys
{
    private const int Most = 50;

    private static readonly string[] Recipients = ["Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"];

    public static IReadOnlyList<ThreadKey> In(HeaderList headers, string subject, string ownDomain)
    {
        var keys = new List<ThreadKey>();
        foreach (var header in headers.Where(header => Recipients.Contains(header.Field, StringComparer.OrdinalIgnoreCase)).Take(Most))
            AddReplyAddresses(keys, header.RawValue, ownDomain);
        foreach (var field in (ReadOnlySpan<string>)["In-Reply-To", "References"])
            if (headers[field] is { Length: < 20_000 } ids)
                foreach (var id in MimeUtils.EnumerateReferences(ids).Take(Most))
                    if (IsOurs(id, ownDomain))
                        Add(keys, "messageId", id);
        AddTokens(keys, subject);
        return keys;
    }

    private static void AddReplyAddresses(List<ThreadKey> keys, byte[] raw, string ownDomain)
    {
        var value = System.Text.Encoding.Latin1.GetString(raw, 0, Math.Min(raw.Length, 8_000));
        foreach (var address in BounceAddress.AllIn(value).Take(Most))
        {
            var plus = address.IndexOf('+', StringComparison.Ordinal);
            var at = address.LastIndexOf('@');
            if (plus > 0 && plus < at - 1 && IsOurs(address, ownDomain))
                Add(keys, "replyAddress", address[(plus + 1)..at]);
        }
    }

    // "[#4711-k3q…]"
    private static void AddTokens(List<ThreadKey> keys, string subject)
    {
        for (var start = subject.IndexOf("[#", StringComparison.Ordinal); start >= 0 && keys.Count < Most; start = subject.IndexOf("[#", start + 1, StringComparison.Ordinal))
        {
            var rest = subject.AsSpan(start + 2);
            var end = rest[..Math.Min(rest.Length, 100)].IndexOf(']');
            if (end > 0 && !rest[..end].ContainsAnyExcept(TokenLetters))
                Add(keys, "subjectToken", rest[..end].ToString());
        }
    }

    private static readonly System.Buffers.SearchValues<char> TokenLetters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static bool IsOurs(string id, string ownDomain) =>
        ownDomain.Length == 0 || id.EndsWith('@' + ownDomain, StringComparison.OrdinalIgnoreCase) || id.EndsWith('.' + ownDomain, StringComparison.OrdinalIgnoreCase);

    private static void Add(List<ThreadKey> keys, string kind, string value)
    {
        if (keys.Count < Most && !keys.Exists(known => known.Kind == kind && known.Value == value))
            keys.Add(new ThreadKey(kind, value));
    }
}
