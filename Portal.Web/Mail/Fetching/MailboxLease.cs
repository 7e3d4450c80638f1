using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Fetching;

/// <summary>One node fetches a mailbox; another takes over when it has been silent for a while. A node that comes back takes up its own.</summary>
internal sealed class MailboxLease(PortalDb db, DataFolder data, TimeProvider clock)
{
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(3);

    /// <summary>False while another node has it.</summary>
    public async Task<bool> TakeAsync(string key, CancellationToken cancel)
    {
        await EnsureRowAsync(key, cancel);
        var now = clock.GetUtcNow();
        var me = $"{Environment.MachineName}:{data.Root}";
        me = me.Length <= 200 ? me : me[^200..];
        return await db.MailboxPositions.Where(position => position.Key == key && (position.LeasedUntil == null || position.LeasedUntil < now || position.Owner == me))
            .ExecuteUpdateAsync(position => position.SetProperty(p => p.Owner, me).SetProperty(p => p.LeasedUntil, now + Length), cancel) == 1;
    }

    private async Task EnsureRowAsync(string key, CancellationToken cancel)
    {
        if (await db.MailboxPositions.AnyAsync(position => position.Key == key, cancel))
            return;

        db.MailboxPositions.Add(new MailboxPosition(key));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (failure.LostTheRace())
        {
            db.ChangeTracker.Clear(); // Another node wrote it: all that is wanted.
        }
    }
}
