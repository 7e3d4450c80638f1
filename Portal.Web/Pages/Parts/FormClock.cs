using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Web.Pages.Parts;

/// <summary>Tells how long a form was open, by a mark in it that only we can make: programs fill in forms faster than people.</summary>
internal sealed class FormClock(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("form-clock");

    public string Mark() => _protector.Protect(clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null for a mark that is not ours, such as one of a key that has gone since.</summary>
    public TimeSpan? Since(string? mark)
    {
        try
        {
            return string.IsNullOrEmpty(mark) ? null
                : clock.GetUtcNow() - new DateTimeOffset(long.Parse(_protector.Unprotect(mark), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
