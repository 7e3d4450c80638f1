using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Portal.Browser.Tests;

/// <summary>The portal on a real port with its own data folder and the repository's tutorials, as its README's command starts it.</summary>
public sealed class PortalServer : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portal-browser-");
    private readonly DirectoryInfo _articles = Directory.CreateTempSubdirectory("portal-articles-");
    private Factory? _factory;

    public string Address { get; private set; } = "";

    internal StoryClock Clock { get; } = new();

    /// <summary>One for all stories: a letter is read once.</summary>
    internal MailFolderReader Mails => field ??= new MailFolderReader(Path.Combine(_data.FullName, "mail"));

    public ValueTask InitializeAsync()
    {
        // The mails' links need the address before the server has it.
        var port = FreePort();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        Copy(new DirectoryInfo(Path.Combine(Repository.Root, "articles")), _articles);
        _factory = new Factory(_data.FullName, _articles.FullName, Address, Clock);
        _factory.UseKestrel(port);
        _factory.StartServer();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        _data.Delete(recursive: true);
        _articles.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The editor writes these files: the repository's own are left alone.</summary>
    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.GetFiles())
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        foreach (var folder in from.GetDirectories())
            Copy(folder, to.CreateSubdirectory(folder.Name));
    }

    private sealed class Factory(string dataFolder, string articlesFolder, string address, StoryClock clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
            builder.UseEnvironment(Environments.Development);
            builder.UseSetting("Portal:DataFolder", dataFolder);
            builder.UseSetting("Portal:PublicUrl", address);
            builder.UseSetting("Portal:ArticlesFolder", articlesFolder);
            builder.UseSetting("Portal:GuestPostsPerMinute", "1000");
            builder.UseSetting("Portal:Writing:UndoSeconds", "20"); // As long as a story waits for anything to be seen: a page slower than the hold never shows what leaves.
        }
    }
}
