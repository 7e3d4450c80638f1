using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Identity;

/// <summary>
/// The one-time code, printed at the start of a portal without an administrator, with which the first one is made. It lives in
/// this process only: whoever reads the console is whoever installs.
/// </summary>
internal sealed class SetupCode
{
    // No letter or digit that looks like another.
    private const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private string? _code;

    public bool IsOpen => _code is not null;

    public string Issue() => _code = RandomNumberGenerator.GetString(Alphabet, 16);

    public bool Matches(string typed) => _code is { } code && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(typed.Trim().ToUpperInvariant()));

    public void Close() => _code = null;
}
