using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit.Security;
using Portal.Web.Mail.Mailboxes;

namespace Portal.Mail.Tests.Fetching;

/// <summary>A server that can't prove who it is, or isn't found, hears neither a password nor a letter.</summary>
public sealed class NothingFallsBackToPlainText
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-30, -1, "127.0.0.1")]
    [InlineData(-1, 30, "127.0.0.1")]
    [InlineData(-1, 30, "autre.example")]
    public async Task F26_a_certificate_that_is_out_of_date_or_vouched_for_by_nobody_ends_the_talk(int fromDay, int toDay, string name)
    {
        using var certificate = Certificate(name, fromDay, toDay);
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        var heard = HearAsync(listener, certificate);

        await Assert.ThrowsAsync<SslHandshakeException>(() => Login().SmtpAsync(Server("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port), Cancel));

        Assert.Equal(0, await heard);
    }

    [Fact]
    public async Task F26_a_name_that_leads_nowhere_is_an_error_and_not_another_server()
    {
        var failure = await Assert.ThrowsAnyAsync<SocketException>(() => Login().SmtpAsync(Server("nulle-part.invalid", port: 465), Cancel));

        Assert.Contains(failure.SocketErrorCode, new[] { SocketError.HostNotFound, SocketError.TryAgain, SocketError.NoData });
    }

    private static MailServerOptions Server(string host, int port) => new()
    {
        Host = host,
        Port = port,
        Tls = MailTls.Implicit,
        AllowPlaintext = true, // Even then: it is for servers that offer no TLS, not for TLS gone wrong.
        User = "aide",
        Password = "secret",
        TimeoutSeconds = 10,
    };

    private static MailLogin Login() => new(new OAuthTokens(new NoClients(), TimeProvider.System));

    /// <summary>How many bytes the client says once TLS stands.</summary>
    private static async Task<int> HearAsync(TcpListener listener, X509Certificate2 certificate)
    {
        using var client = await listener.AcceptTcpClientAsync(Cancel);
        await using var secret = new SslStream(client.GetStream());
        try
        {
            await secret.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, Cancel);
            await secret.WriteAsync("220 trap.example ESMTP\r\n"u8.ToArray(), Cancel);
            return await secret.ReadAsync(new byte[1_000], Cancel);
        }
        catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException)
        {
            return 0; // It hung up.
        }
    }

    private static X509Certificate2 Certificate(string name, int fromDay, int toDay)
    {
        using var key = RSA.Create(2_048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(fromDay), now.AddDays(toDay));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    private sealed class NoClients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => throw new InvalidOperationException("No token is asked for here.");
    }
}
