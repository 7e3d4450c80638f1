using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>The addresses customers write to, as the operator sets them up under <c>Portal:Mailboxes</c>.</summary>
public sealed class MailboxesOptions
{
    public const string Section = "Portal";

    public IReadOnlyList<MailboxOptions> Mailboxes { get; init; } = [];
}

/// <summary>One address: where its mail is fetched, how its answers leave, and whose they are.</summary>
public sealed class MailboxOptions
{
    public const int KeyLength = 40;

    /// <summary>Its name in logs, commands and the API: letters, digits and hyphens. What was fetched is remembered under it, so it stays.</summary>
    [Required, StringLength(KeyLength), RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public string Key { get; init; } = "";

    [Required, EmailAddress, StringLength(200)]
    public string Address { get; init; } = "";

    /// <summary>The name beside the address; empty for the brand's.</summary>
    [StringLength(80)]
    public string DisplayName { get; init; } = "";

    /// <summary>The team its tickets are for, by name; empty for whoever takes them.</summary>
    [StringLength(80)]
    public string Team { get; init; } = "";

    /// <summary>The slug of the theme its tickets are sorted under; empty for none.</summary>
    [StringLength(60)]
    public string Theme { get; init; } = "";

    /// <summary>The company's lines under what leaves by it; empty for the brand's.</summary>
    public IReadOnlyList<string> SignatureFrame { get; init; } = [];

    /// <summary>Other addresses that lead here: mail from one of them is our own.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether its server takes aide+anything@ for aide@: replies then carry their thread in the address.</summary>
    public bool PlusAddressing { get; init; } = true;

    /// <summary>Whether who writes first is told that the message has come.</summary>
    public bool Acknowledge { get; init; } = true;

    /// <summary>Whether what lay in the folder before the portal first looked becomes tickets too.</summary>
    public bool TakeOlderMail { get; init; }

    /// <summary>Without a host, mail comes by <c>/api/v1/mail/inbound</c> only.</summary>
    public MailServerOptions Imap { get; init; } = new();

    /// <summary>Without a host, answers leave by the server of <c>Mail</c>.</summary>
    public MailServerOptions Smtp { get; init; } = new();

    /// <summary>The IMAP folder.</summary>
    [StringLength(200)]
    public string Folder { get; init; } = "INBOX";

    /// <summary>Seconds between two looks where the server offers no IDLE.</summary>
    [Range(1, 86_400)]
    public int PollSeconds { get; init; } = 60;
}
