using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Portal.Web.Webhooks;

/// <summary>Connects to addresses of the public internet and to what the operator named, and to nothing else.</summary>
internal sealed class GuardedConnection(IOptions<WebhookOptions> options)
{
    /// <summary>The handler of everything that calls an address somebody typed: no redirect, no proxy, no cookie, and this guard.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancel) => ConnectAsync(context.DnsEndPoint, cancel),
    };

    private async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancel)
    {
        var inside = options.Value.IsAllowedInside(target.Host, target.Port);
        var addresses = (await Dns.GetHostAddressesAsync(target.Host, cancel)).Where(address => inside || PublicAddress.Is(address)).ToArray();
        if (addresses.Length == 0)
            throw new RefusedTargetException();

        // By address, not by name: the name is not looked up a second time.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>The address leads where webhooks don't go.</summary>
internal sealed class RefusedTargetException() : IOException("The address is not of the public internet, and not named in Webhooks:AllowedInside.");
