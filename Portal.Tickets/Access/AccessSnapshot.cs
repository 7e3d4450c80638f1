using System.Security.Cryptography;
using System.Text;

namespace Portal.Tickets.Access;

/// <summary>What the owner is asked to authorise, frozen when the request is sent: any change is another request.</summary>
/// <param name="Wording">The version of the text the owner reads.</param>
public sealed record AccessSnapshot(Guid RequestId, Guid AccountId, string InviteeKey, Role Role, int Wording)
{
    /// <summary>Goes with each answer of the owner, so that nobody says yes to something else than what they read.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{RequestId:N}|{AccountId:N}|{InviteeKey}|{Role}|{Wording}"))));
}
