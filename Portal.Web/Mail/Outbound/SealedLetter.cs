using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Portal.Web.Mail.Outbound;

/// <summary>A letter as it lies in the outbox: encrypted, since it may hold a link's secret.</summary>
internal sealed class SealedLetter(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.Outbox");

    public string Seal(SetLetter letter) => _protector.Protect(JsonSerializer.Serialize(letter));

    public SetLetter Open(string content) =>
        JsonSerializer.Deserialize<SetLetter>(_protector.Unprotect(content))
        ?? throw new InvalidOperationException("An empty letter lies in the outbox.");
}

/// <summary>A letter set in both forms, ready to leave.</summary>
/// <param name="Unsubscribe">Where one click stops such letters; empty for those that can't be stopped.</param>
internal sealed record SetLetter(
    string Recipient, string RecipientName, string Subject, string Text, string Html, string ThreadKey, string Language = "fr", string Unsubscribe = "");
