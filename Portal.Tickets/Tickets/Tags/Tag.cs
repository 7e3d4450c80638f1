using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Tickets.Tickets;

/// <summary>A word the team files tickets under, across themes. Its slug stands in addresses and tells two spellings of one word for one.</summary>
public sealed class Tag(string slug, string name)
{
    public const int Length = 40;
    public const int MostOfATicket = 8;

    public string Slug { get; } = slug;
    public string Name { get; } = name;

    /// <summary>Null for a text without a letter or digit, or too long for a tag.</summary>
    public static Tag? TryParse(string? text)
    {
        var name = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart('#');
        var slug = SlugOf(name);
        return name.Length is > 0 and <= Length && slug.Length > 0 ? new Tag(slug, name) : null;
    }

    /// <summary>« Relevés bancaires » and « releves-bancaires » are one.</summary>
    public static string SlugOf(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }
}

/// <summary>One tag of one ticket.</summary>
public sealed class TicketTag(string tagSlug, int ticketId)
{
    public string TagSlug { get; } = tagSlug;
    public int TicketId { get; } = ticketId;
}

internal sealed class TagTable : IEntityTypeConfiguration<Tag>
{
    public void Configure(EntityTypeBuilder<Tag> tag)
    {
        tag.ToTable("Tags");
        tag.HasKey(t => t.Slug);
        tag.Property(t => t.Slug).HasMaxLength(Tag.Length);
        tag.Property(t => t.Name).HasMaxLength(Tag.Length);
    }
}

internal sealed class TicketTagTable : IEntityTypeConfiguration<TicketTag>
{
    public void Configure(EntityTypeBuilder<TicketTag> tagged)
    {
        tagged.ToTable("TicketTags");

        // In this order a tag's tickets, newest first, are one stretch of the key.
        tagged.HasKey(t => new { t.TagSlug, t.TicketId });
        tagged.Property(t => t.TagSlug).HasMaxLength(Tag.Length);
        tagged.HasOne<Tag>().WithMany().HasForeignKey(t => t.TagSlug).OnDelete(DeleteBehavior.Cascade);
        tagged.HasOne<Ticket>().WithMany().HasForeignKey(t => t.TicketId).OnDelete(DeleteBehavior.Cascade);
        tagged.HasIndex(t => t.TicketId);
    }
}
