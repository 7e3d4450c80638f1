using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>The one folder that holds all a single node keeps: database, index, mails, files. Back it up and you have everything.</summary>
public sealed class DataFolder
{
    public DataFolder(IOptions<PortalOptions> options, IHostEnvironment environment)
    {
        Root = Path.GetFullPath(Path.Combine(environment.ContentRootPath, options.Value.DataFolder));
        ArticlesRoot = Path.GetFullPath(Path.Combine(environment.ContentRootPath, options.Value.ArticlesFolder));
    }

    public string Root { get; }

    public string ArticlesRoot { get; }

    public string File(string name) => Path.Combine(Root, name);

    public string Folder(string name) => Path.Combine(Root, name);

    /// <summary>Makes the folder and proves that it can be written to.</summary>
    /// <exception cref="StartException">It can't; says which folder and what to do.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(Root);
            var probe = File($".probe-{Environment.ProcessId}");
            System.IO.File.WriteAllBytes(probe, []);
            System.IO.File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"The data folder {Root} can't be written to ({e.Message}). "
                + "Make it writable for this user, or name another one in Portal:DataFolder.", e);
        }

        if (!Directory.Exists(ArticlesRoot))
            throw new StartException($"The articles folder {ArticlesRoot} doesn't exist. Name it in Portal:ArticlesFolder.");
    }
}
