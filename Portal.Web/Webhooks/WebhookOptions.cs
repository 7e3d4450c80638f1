namespace Portal.Web.Webhooks;

/// <summary>Whom webhooks may reach besides the public internet.</summary>
public sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Receivers inside the operator's own network, as host and port: <c>facturation.interne:8443</c>. Everything else must be public and https.</summary>
    public IReadOnlyList<string> AllowedInside { get; init; } = [];

    internal bool IsAllowedInside(string host, int port) =>
        AllowedInside.Contains(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{host}:{port}"), StringComparer.OrdinalIgnoreCase);
}
