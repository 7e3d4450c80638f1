using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>Opens the way into a mail server: TLS first, then password or token.</summary>
internal sealed class MailLogin(OAuthTokens tokens)
{
    public async Task<ImapClient> ImapAsync(MailServerOptions server, CancellationToken cancel)
    {
        var client = new ImapClient();
        return await EnterAsync(client, server, cancel);
    }

    public async Task<SmtpClient> SmtpAsync(MailServerOptions server, CancellationToken cancel)
    {
        var client = new SmtpClient();
        return await EnterAsync(client, server, cancel);
    }

    public static async Task ConnectAsync(MailService client, Socket? socket, MailServerOptions server, CancellationToken cancel)
    {
        client.Timeout = server.TimeoutSeconds * 1_000;
        var port = PortOf(client, server);
        var security = SecurityOf(server, port);
        if (socket is null)
            await client.ConnectAsync(server.Host, port, security, cancel);
        else
            await client.ConnectAsync(socket, server.Host, port, security, cancel);
    }

    public async Task AuthenticateAsync(MailService client, MailServerOptions server, CancellationToken cancel)
    {
        if (!server.LogsIn)
            return;

        // MailKit asks again by the next mechanism when one is refused: a password must not be offered as a token.
        client.AuthenticationMechanisms.Remove("XOAUTH2");
        client.AuthenticationMechanisms.Remove("OAUTHBEARER");
        if (server.OAuth.IsSet)
            await client.AuthenticateAsync(new SaslMechanismOAuth2(server.User, await tokens.ReadAsync(server.OAuth, cancel)), cancel);
        else
            await client.AuthenticateAsync(server.User, server.Password, cancel);
    }

    public static int PortOf(MailService client, MailServerOptions server) => (server.Port, client) switch
    {
        (0, ImapClient) => 993,
        (0, _) => 587,
        var (port, _) => port,
    };

    private async Task<T> EnterAsync<T>(T client, MailServerOptions server, CancellationToken cancel) where T : MailService
    {
        try
        {
            await ConnectAsync(client, socket: null, server, cancel);
            await AuthenticateAsync(client, server, cancel);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    // StartTls, unlike Auto, refuses a server that offers none: nothing falls back to plain text unless the operator said so.
    private static SecureSocketOptions SecurityOf(MailServerOptions server, int port) => server.Tls switch
    {
        MailTls.Implicit => SecureSocketOptions.SslOnConnect,
        MailTls.ByPort when port is 993 or 465 => SecureSocketOptions.SslOnConnect,
        _ when server.AllowPlaintext => SecureSocketOptions.StartTlsWhenAvailable,
        _ => SecureSocketOptions.StartTls,
    };
}
