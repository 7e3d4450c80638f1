using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Tickets.People;

/// <summary>
/// A link's secret: 32 random bytes, shown once, of which only the SHA-256 is kept. The first part of the text (the selector)
/// finds the row, the second proves the right to it.
/// </summary>
public static class Secret
{
    public const int HashLength = 32;

    /// <summary>32 bytes as base64url without padding.</summary>
    private const int SecretLength = 43;
    private const int SelectorLength = 32;

    public static (string Text, byte[] Hash) New(Guid selector)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return ($"{selector:N}.{secret}", Hash(secret));
    }

    /// <summary>Splits what a link carries; null for anything we cannot have made, before any look-up.</summary>
    public static (Guid Selector, byte[] Hash)? TryRead(string? text)
    {
        if (text is not { Length: SelectorLength + 1 + SecretLength } || text[SelectorLength] != '.')
            return null;

        return Guid.TryParseExact(text[..SelectorLength], "N", out var selector)
            ? (selector, Hash(text[(SelectorLength + 1)..]))
            : null;
    }

    public static bool Matches(byte[] kept, byte[] presented) => CryptographicOperations.FixedTimeEquals(kept, presented);

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
