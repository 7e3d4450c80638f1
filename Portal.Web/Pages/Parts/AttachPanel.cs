using System.Globalization;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Web.Pages.Parts;

/// <summary>The files of a form that is being filled in: those that wait for it, and why others were refused.</summary>
internal sealed record AttachPanel(IReadOnlyList<Attachment> Kept, IReadOnlyList<string> Faults)
{
    public static AttachPanel Empty { get; } = new([], []);

    public IReadOnlyList<Guid> Ids => [.. Kept.Select(attachment => attachment.Id)];

    public static string SizeOf(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} octets",
        < 1024 * 1024 => $"{bytes / 1024} ko",
        _ => string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"{bytes / (1024.0 * 1024):0.#} Mo"),
    };
}
