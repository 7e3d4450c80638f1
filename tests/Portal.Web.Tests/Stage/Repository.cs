namespace Portal.Web.Tests.Stage;

/// <summary>The working copy these tests were built from: sources to look at, tutorials to serve.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Folder(string name) => Path.Combine(Root, name);

    /// <summary>The hand-written files of a project, without what the build made.</summary>
    public static IEnumerable<string> Sources(string project, string pattern) =>
        Directory.EnumerateFiles(Folder(project), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Portal.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside the repository."));
}
