using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Portal.Web.Mail.Letters;

namespace Portal.Web.Mail.Outbound;

/// <summary>A letter as it lies in the outbox: encrypted, since it may hold a link's secret.</summary>
internal sealed class SealedLetter(IDataProtectionProvider protection)
{
    private static readonly JsonSerializerOptions Pairs = new() { IncludeFields = true };
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Outbox");

    public string Seal(AddressedLetter letter) => _protector.Protect(JsonSerializer.Serialize(letter, Pairs));

    public AddressedLetter Open(string content) =>
        JsonSerializer.Deserialize<AddressedLetter>(_protector.Unprotect(content), Pairs)
        ?? throw new InvalidOperationException("An empty letter lies in the outbox.");
}

/// <summary>A letter and whom it is for. It is set as text and as HTML when it leaves, by then known by which mailbox.</summary>
internal sealed record AddressedLetter(string Recipient, string RecipientName, Letter Letter);
