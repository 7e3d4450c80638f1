using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Webhooks;

/// <summary>Signs as Standard Webhooks says: HMAC-SHA256 over id, timestamp and body, in base64 behind « v1, ».</summary>
internal static class WebhookSignature
{
    public const string SecretMark = "whsec_";
    private const int SecretBytes = 32;

    public static string NewSecret() => SecretMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string Sign(string secret, string messageId, long timestamp, string body)
    {
        var key = Convert.FromBase64String(secret[SecretMark.Length..]);
        var signed = string.Create(CultureInfo.InvariantCulture, $"{messageId}.{timestamp}.{body}");
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)))}";
    }
}
