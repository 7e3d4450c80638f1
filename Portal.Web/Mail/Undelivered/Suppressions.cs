using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Undelivered;

/// <summary>The addresses that are not written to. The caller saves.</summary>
internal sealed class Suppressions(PortalDb db, TimeProvider clock)
{
    public async Task<bool> HasAsync(string address, CancellationToken cancel)
    {
        var key = KeyOf(address);
        return await db.SuppressedAddresses.AnyAsync(known => known.AddressKey == key && known.ClearedAt == null, cancel);
    }

    public async Task AddAsync(string address, bool complained, string status, string why, CancellationToken cancel)
    {
        var key = KeyOf(address);
        var known = db.SuppressedAddresses.Local.FirstOrDefault(known => known.AddressKey == key)
            ?? await db.SuppressedAddresses.SingleOrDefaultAsync(known => known.AddressKey == key, cancel);
        if (known is null)
            db.SuppressedAddresses.Add(known = new SuppressedAddress(key));
        known.Suppress(complained, status, why, clock.GetUtcNow());
    }

    public async Task<IReadOnlyList<SuppressedAddress>> ListAsync(CancellationToken cancel) =>
        await db.SuppressedAddresses.AsNoTracking().Where(address => address.ClearedAt == null)
            .OrderByDescending(address => address.Since).Take(200).ToListAsync(cancel);

    /// <summary>False when it was not suppressed.</summary>
    public async Task<bool> ClearAsync(string address, CancellationToken cancel)
    {
        var key = KeyOf(address);
        if (await db.SuppressedAddresses.SingleOrDefaultAsync(known => known.AddressKey == key && known.ClearedAt == null, cancel) is not { } known)
            return false;

        known.Clear(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static string KeyOf(string address) => MailAddress.TryParse(address)?.Key ?? address.ToLowerInvariant();
}
