using System.ComponentModel.DataAnnotations;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>A mail server and how to be let in there.</summary>
public sealed class MailServerOptions
{
    [StringLength(255)]
    public string Host { get; init; } = "";

    /// <summary>0 for the usual one with TLS: 993 for IMAP, 587 for SMTP.</summary>
    [Range(0, 65535)]
    public int Port { get; init; }

    public MailTls Tls { get; init; }

    /// <summary>Only for a server on the same machine: without it nothing is said to a server before TLS.</summary>
    public bool AllowPlaintext { get; init; }

    [StringLength(255)]
    public string User { get; init; } = "";

    [StringLength(500)]
    public string Password { get; init; } = "";

    /// <summary>Instead of a password.</summary>
    public OAuthOptions OAuth { get; init; } = new();

    /// <summary>Seconds one answer may take.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; init; } = 30;

    internal bool IsSet => Host.Length > 0;

    internal bool LogsIn => User.Length > 0;
}

/// <summary>When a connection becomes secret: by the port's habit, from the first byte, or after a command.</summary>
public enum MailTls { ByPort, Implicit, StartTls }

/// <summary>Where a token is had for SASL XOAUTH2. With a refresh token in a person's name, without one in the application's.</summary>
public sealed class OAuthOptions
{
    public Uri? TokenEndpoint { get; init; }

    [StringLength(200)]
    public string ClientId { get; init; } = "";

    [StringLength(500)]
    public string ClientSecret { get; init; } = "";

    [StringLength(5000)]
    public string RefreshToken { get; init; } = "";

    [StringLength(500)]
    public string Scope { get; init; } = "";

    internal bool IsSet => TokenEndpoint is not null;
}
