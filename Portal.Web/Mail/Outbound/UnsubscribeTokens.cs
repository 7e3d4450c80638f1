using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Web.Mail.Outbound;

/// <summary>
/// What a letter carries so that its reader, or their mail program by itself, can stop following without signing in (RFC 8058). It is
/// good for that one act, and as long as the letter may lie in a mailbox.
/// </summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Unsubscribe");

    public string Make(Guid personId, int ticketId) =>
        _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{personId:N} {ticketId}"));

    /// <summary>Who follows what; null for any text that we did not make.</summary>
    public (Guid PersonId, int TicketId)? Read(string? token)
    {
        try
        {
            var parts = _protector.Unprotect(token ?? "").Split(' ');
            return (Guid.ParseExact(parts[0], "N"), int.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (CryptographicException)
        {
            return null; // Cut short by a mail program, or made up.
        }
    }
}
