using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Portal.Web.Identity;

/// <summary>
/// Passwords that thieves have published: a file the operator lays beside the portal, one SHA-1 in capital hexadecimal a line, in
/// ascending order, with or without « :count » after it, as the public lists come. It is searched where it lies, not read whole.
/// </summary>
internal sealed class LostPasswords(IOptions<IdentitySettings> settings)
{
    private const int HashLength = 40;
    private const int LongestLine = 64;

    public bool Contains(string password)
    {
        if (settings.Value.LostPasswordsFile is not { Length: > 0 } path)
            return false;

#pragma warning disable CA5350 // The lists are made with it; it guards nothing here.
        var wanted = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        using var file = File.OpenHandle(path);
        var (low, high) = (0L, RandomAccess.GetLength(file));
        while (low < high)
        {
            // The line that begins at or after the middle; none before the end means that what is wanted lies before.
            var middle = low + ((high - low) / 2);
            if (LineFrom(file, middle, high) is not var (line, start, end) || start >= high)
            {
                high = middle;
                continue;
            }

            var order = string.CompareOrdinal(wanted, line);
            if (order == 0)
                return true;
            (low, high) = order < 0 ? (low, middle) : (end, high);
        }

        return false;
    }

    private static (string Hash, long Start, long End)? LineFrom(Microsoft.Win32.SafeHandles.SafeFileHandle file, long from, long high)
    {
        Span<byte> bytes = stackalloc byte[2 * LongestLine];
        var begin = Math.Max(0, from - 1);
        var read = bytes[..RandomAccess.Read(file, bytes, begin)];
        var skip = from == 0 ? 0 : read.IndexOf((byte)'\n') + 1;
        if ((from > 0 && skip == 0) || begin + skip >= high || read.Length - skip < HashLength)
            return null;

        var rest = read[skip..];
        var length = rest.IndexOf((byte)'\n');
        return (Encoding.ASCII.GetString(rest[..HashLength]), begin + skip, begin + skip + (length < 0 ? rest.Length : length + 1));
    }
}
