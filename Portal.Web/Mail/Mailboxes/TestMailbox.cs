using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>Goes the whole way to a mailbox's servers, step by step, and says at which one it ended. Nothing is read, sent or changed.</summary>
internal sealed class TestMailbox(MailLogin login)
{
    public async Task<IReadOnlyList<ServerTest>> RunAsync(MailboxOptions mailbox, CancellationToken cancel)
    {
        var tests = new List<ServerTest>();
        if (mailbox.Imap.IsSet)
        {
            using var imap = new ImapClient();
            tests.Add(await RunAsync("IMAP", imap, mailbox.Imap, async deadline =>
            {
                var folder = await imap.GetFolderAsync(mailbox.Folder, deadline);
                await folder.OpenAsync(FolderAccess.ReadOnly, deadline);
            }, cancel));
        }

        if (mailbox.Smtp.IsSet)
        {
            using var smtp = new SmtpClient();
            tests.Add(await RunAsync("SMTP", smtp, mailbox.Smtp, then: null, cancel));
        }

        return tests;
    }

    private async Task<ServerTest> RunAsync(
        string protocol, MailService client, MailServerOptions server, Func<CancellationToken, Task>? then, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(TimeSpan.FromSeconds(server.TimeoutSeconds));
        var step = TestStep.Name;
        Socket? socket = null;
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(server.Host, deadline.Token);
            step = TestStep.Connection;
            socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(addresses, MailLogin.PortOf(client, server), deadline.Token);
            step = TestStep.Tls;
            await MailLogin.ConnectAsync(client, socket, server, deadline.Token);
            step = TestStep.Login;
            await login.AuthenticateAsync(client, server, deadline.Token);
            if (then is not null)
            {
                step = TestStep.Folder;
                await then(deadline.Token);
            }

            await client.DisconnectAsync(quit: true, deadline.Token);
            return new ServerTest(protocol, server.Host, null, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            socket?.Dispose();
            return new ServerTest(protocol, server.Host, step, WhyOf(failure));
        }
    }

    private static TestFailure WhyOf(Exception failure) => failure switch
    {
        OperationCanceledException or TimeoutException => TestFailure.TooSlow,
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => TestFailure.UnknownName,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => TestFailure.Refused,
        SocketException => TestFailure.Unreachable,
        NotSupportedException => TestFailure.NoTls,
        SslHandshakeException => TestFailure.BadCertificate,
        OAuthRefusedException or HttpRequestException => TestFailure.NoToken,
        AuthenticationException => TestFailure.BadLogin,
        FolderNotFoundException or ImapCommandException => TestFailure.NoFolder,
        _ => TestFailure.NotUnderstood,
    };
}

/// <param name="FailedAt">Null when all went well.</param>
internal sealed record ServerTest(string Protocol, string Host, TestStep? FailedAt, TestFailure? Why);

internal enum TestStep { Name, Connection, Tls, Login, Folder }

internal enum TestFailure { UnknownName, Refused, Unreachable, TooSlow, NoTls, BadCertificate, NoToken, BadLogin, NoFolder, NotUnderstood }
