namespace Portal.Mail.Tests.Servers;

/// <summary>Where a server of a test keeps everything of its own.</summary>
internal sealed class ServerFolder : IDisposable
{
    private readonly DirectoryInfo _root;

    public ServerFolder(string name)
    {
        _root = Directory.CreateTempSubdirectory($"portal-{name}-");

        // The server's own users must get through.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_root.FullName, (UnixFileMode)0b111_101_101);
    }

    public string Path(string name) => System.IO.Path.Combine(_root.FullName, name);

    public string Read(string name) => File.Exists(Path(name)) ? File.ReadAllText(Path(name)) : "it wrote nothing";

    public void Dispose() => _root.Delete(recursive: true);
}
