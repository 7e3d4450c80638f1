using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.SqlServer.Tests.Model;

/// <summary>One example of each mistake the lint looks for.</summary>
internal sealed class BadDb : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlServer("Server=design");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Shop>(shop =>
        {
            shop.ToTable("Shops").HasKey(s => s.Name);
            shop.Property(s => s.Name).HasMaxLength(500);
            shop.HasMany<Order>().WithOne().OnDelete(DeleteBehavior.Cascade);
            shop.HasMany<Line>().WithOne().OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<Order>(order =>
        {
            order.ToTable("Orders").HasMany<Line>().WithOne().OnDelete(DeleteBehavior.Cascade);
            order.Property(o => o.Reference).HasMaxLength(900);
            order.HasIndex(o => o.Reference);
            order.Property(o => o.Remark).UseCollation("NOCASE");
            order.Property(o => o.State).HasConversion<string>().HasMaxLength(20);
            order.Property(o => o.SentAt).HasConversion<DateTimeOffsetToBinaryConverter>();
        });
        modelBuilder.Entity<Line>(line =>
        {
            line.ToTable("Lines").Property(l => l.Note).HasColumnType("nvarchar(max)");
            line.HasIndex(l => l.Note);
        });
        modelBuilder.Entity<Group>().ToTable("Groups").HasMany<Group>().WithOne().OnDelete(DeleteBehavior.Cascade);
    }

    private sealed record Shop(string Name);

    private sealed record Order(int Id, string Reference, string Remark, OrderState State, DateTimeOffset SentAt, DateTime TakenAt);

    private sealed record Line(int Id, string Note);

    private sealed record Group(int Id);

    private enum OrderState { Open, Sent }
}
