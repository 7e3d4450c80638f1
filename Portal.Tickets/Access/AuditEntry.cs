using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Access;

/// <summary>
/// One line of an account's trail, never changed. Each holds the hash of the one before, so that an edited or missing line
/// shows. People stand here by reference only.
/// </summary>
public sealed class AuditEntry
{
    public const int StepLength = 40;

    private AuditEntry(Guid accountId, int number, Guid requestId, string step, Guid? actorId, DateTimeOffset at) =>
        (AccountId, Number, RequestId, Step, ActorId, At) = (accountId, number, requestId, step, actorId, at);

    public int Id { get; private set; }
    public Guid AccountId { get; }

    /// <summary>From 1, without a gap within the account.</summary>
    public int Number { get; }
    public Guid RequestId { get; }

    /// <summary>What happened, a word of ours.</summary>
    public string Step { get; }

    /// <summary>Null when the portal did it by itself, such as an expiry.</summary>
    public Guid? ActorId { get; }
    public DateTimeOffset At { get; }
    public AccessState Before { get; private set; }
    public AccessState After { get; private set; }
    public string SnapshotHash { get; private set; } = "";
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    internal static AuditEntry Append(
        AuditEntry? previous, AccessRequest request, string step, AccessState before, Guid? actorId, DateTimeOffset now)
    {
        var entry = new AuditEntry(request.AccountId, (previous?.Number ?? 0) + 1, request.Id, step, actorId, now)
        {
            Before = before,
            After = request.State,
            SnapshotHash = request.SnapshotHash,
            PreviousHash = previous?.Hash ?? "",
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>Whether this entry is as it was written and follows the other one.</summary>
    public bool Follows(AuditEntry? previous) =>
        Number == (previous?.Number ?? 0) + 1 && PreviousHash == (previous?.Hash ?? "") && Hash == ComputeHash();

    private string ComputeHash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{AccountId:N}|{Number}|{RequestId:N}|{Step}|{ActorId:N}|{At.ToUnixTimeMilliseconds()}|{Before}|{After}|{SnapshotHash}|{PreviousHash}"))));
}

internal sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.Property(e => e.AccountId);
        entry.Property(e => e.Number);
        entry.Property(e => e.RequestId);
        entry.Property(e => e.Step).HasMaxLength(AuditEntry.StepLength);
        entry.Property(e => e.ActorId);
        entry.Property(e => e.At);
        entry.Property(e => e.SnapshotHash).HasMaxLength(64);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => new { e.AccountId, e.Number }).IsUnique();
        entry.HasIndex(e => e.RequestId);
    }
}
