using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Web.Mail;

/// <summary>How mail leaves. Without a host it is laid in the data folder's <c>mail/</c>, to be read there.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    [Required, EmailAddress]
    public string From { get; init; } = "";

    /// <summary>Empty: no server, mails become files.</summary>
    [StringLength(255)]
    public string SmtpHost { get; init; } = "";

    [Range(1, 65535)]
    public int SmtpPort { get; init; } = 587;

    [StringLength(255)]
    public string SmtpUser { get; init; } = "";

    [StringLength(500)]
    public string SmtpPassword { get; init; } = "";

    /// <summary>Only for a server on the same machine: without it, a server that offers no TLS gets no mail.</summary>
    public bool AllowPlaintext { get; init; }

    /// <summary>Seconds for one letter; a server slower than that is tried again later.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>Where received messages are kept as they came; empty for the data folder's. Nodes on one database share it.</summary>
    [StringLength(1000)]
    public string ArchiveFolder { get; init; } = "";

    /// <summary>Messages one sender may write in an hour; the next ones wait in quarantine.</summary>
    [Range(1, 100_000)]
    public int MostFromOneSenderAnHour { get; init; } = 60;

    /// <summary>Of a message posted to <c>/api/v1/mail/inbound</c>.</summary>
    [Range(1_000, 500_000_000)]
    public long MostPostedBytes { get; init; } = 50_000_000;

    /// <summary>Keys for DKIM, one a domain; what other domains send leaves unsigned.</summary>
    [ValidateEnumeratedItems]
    public IReadOnlyList<DkimOptions> Dkim { get; init; } = [];

    internal MailServerOptions ServerOf() => new()
    {
        Host = SmtpHost,
        Port = SmtpPort,
        User = SmtpUser,
        Password = SmtpPassword,
        AllowPlaintext = AllowPlaintext,
        TimeoutSeconds = TimeoutSeconds,
    };

    internal string Domain => From[(From.LastIndexOf('@') + 1)..];
}

[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
