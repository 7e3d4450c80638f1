using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;

namespace Portal.Browser.Tests;

/// <summary>The portal on a real port with its own data folder and the repository's tutorials, as its README's command starts it.</summary>
public sealed class PortalServer : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portal-browser-");
    private Factory? _factory;

    public string Address { get; private set; } = "";

    /// <summary>One for all stories: a letter is read once.</summary>
    internal MailFolderReader Mails => field ??= new MailFolderReader(Path.Combine(_data.FullName, "mail"));

    public ValueTask InitializeAsync()
    {
        // The mails' links need the address before the server has it.
        var port = FreePort();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        _factory = new Factory(_data.FullName, Address);
        _factory.UseKestrel(port);
        _factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Factory(string dataFolder, string address) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("Portal:DataFolder", dataFolder);
            builder.UseSetting("Portal:PublicUrl", address);
            builder.UseSetting("Portal:ArticlesFolder", Path.Combine(Repository.Root, "articles"));
            builder.UseSetting("Portal:GuestPostsPerMinute", "1000");
        }
    }
}
