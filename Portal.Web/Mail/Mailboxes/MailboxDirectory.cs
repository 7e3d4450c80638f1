using Microsoft.Extensions.Options;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>The portal's own addresses, and which of them a ticket's mail goes by.</summary>
internal sealed class MailboxDirectory(IOptions<MailboxesOptions> options, IOptions<MailOptions> mail)
{
    /// <summary>What stands for <c>Mail:From</c> where no mailbox has that address.</summary>
    private readonly MailboxOptions _common = new() { Key = "courrier", Address = mail.Value.From };

    public IReadOnlyList<MailboxOptions> All => options.Value.Mailboxes;

    /// <summary>Where a letter leaves from that belongs to no mailbox.</summary>
    public MailboxOptions Common => OfAddress(mail.Value.From) ?? _common;

    public MailboxOptions? Find(string? key) =>
        All.FirstOrDefault(box => box.Key == key) ?? (key == Common.Key ? Common : null);

    public MailboxOptions? OfAddress(string? address) =>
        All.FirstOrDefault(box => box.Address.Equals(address, StringComparison.OrdinalIgnoreCase));

    /// <summary>Mail from one of these is our own come back.</summary>
    public IReadOnlyList<string> OwnAddresses =>
        [.. All.SelectMany(box => box.Aliases.Append(box.Address)).Append(mail.Value.From).Distinct(StringComparer.OrdinalIgnoreCase)];
}
