using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portal.Web.Tests.Stage;

/// <summary>An authenticator app as on a telephone (RFC 6238): set up with the key a page shows.</summary>
internal sealed class AuthenticatorApp(string key)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static readonly int[] Offsets = [0, -1, 1, -2, 2];
    private int _shown;

    /// <summary>The code of now, and at each further call one of a neighbouring half minute, which the portal takes too.</summary>
    public string Code() => At((TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + Offsets[_shown++ % Offsets.Length]);

    private string At(long step)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(Bytes(), counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xf;
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff) % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private byte[] Bytes()
    {
        var bits = string.Concat(key.Where(c => c != ' ').Select(c => Convert.ToString(Base32.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
