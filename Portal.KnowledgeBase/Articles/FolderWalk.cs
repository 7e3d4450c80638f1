namespace Portal.KnowledgeBase.Articles;

/// <summary>The articles and the pictures of a folder. Links that lead out of it are refused: whoever may write a tutorial may not read the server's files.</summary>
internal sealed record FolderWalk(
    IReadOnlyList<(string Path, FileInfo File)> Articles, IReadOnlyList<(string Path, FileInfo File)> Pictures, IReadOnlyList<ArticleFault> Faults)
{
    private const int DeepestFolder = 8;

    public static FolderWalk Of(string folder)
    {
        var articles = new List<(string, FileInfo)>();
        var pictures = new List<(string, FileInfo)>();
        var faults = new List<ArticleFault>();
        var root = new DirectoryInfo(folder);
        try
        {
            Walk(root, "", 0);
        }
        catch (DirectoryNotFoundException)
        {
            faults.Add(new ArticleFault("", 1, $"Le dossier des articles n’existe pas : créez « {folder} »."));
        }

        articles.Sort((one, other) => string.CompareOrdinal(one.Item1, other.Item1));
        return new FolderWalk(articles, pictures, faults);

        void Walk(DirectoryInfo directory, string path, int depth)
        {
            foreach (var entry in Entries(directory, path, depth, faults))
            {
                var inner = path + entry.Name;
                if (entry.Name.StartsWith('.'))
                    continue;

                if (entry is DirectoryInfo child)
                {
                    if (child.LinkTarget is null && depth < DeepestFolder)
                        Walk(child, inner + "/", depth + 1);
                    else
                        faults.Add(new ArticleFault(inner, 1, "Ce dossier est un lien ou se trouve trop profond : déplacez les fichiers dans un dossier de thème."));
                }
                else if (entry.Extension == ".md" && !(depth == 0 && entry.Name == "README.md"))
                {
                    Take((FileInfo)entry, inner, depth);
                }
                else if (ImageFile.IsPicture(entry.Name) && entry.LinkTarget is null)
                {
                    pictures.Add((inner, (FileInfo)entry));
                }
            }
        }

        void Take(FileInfo file, string path, int depth)
        {
            if (depth == 0)
                faults.Add(new ArticleFault(path, 1, "Cet article n’est dans aucun thème : déplacez-le dans un dossier."));
            else if (file.LinkTarget is not null && !LeadsInside(file, root.FullName))
                faults.Add(new ArticleFault(path, 1, "Ce lien sort du dossier des articles : copiez le fichier à sa place."));
            else
                articles.Add((path, file.LinkTarget is null ? file : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName)));
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo directory, string path, int depth, List<ArticleFault> faults)
    {
        try
        {
            return directory.GetFileSystemInfos();
        }
        catch (Exception failure) when (depth > 0 && failure is IOException or UnauthorizedAccessException)
        {
            faults.Add(new ArticleFault(path.TrimEnd('/'), 1, "Ce dossier est illisible : vérifiez ses droits d’accès."));
            return [];
        }
    }

    private static bool LeadsInside(FileInfo link, string root)
    {
        try
        {
            if (link.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target)
                return false;

            var path = Path.GetRelativePath(root, target.FullName);
            if (Path.IsPathRooted(path) || path.StartsWith("..", StringComparison.Ordinal))
                return false;

            // The target's own folders may be links in their turn.
            for (var parent = target.Directory; parent is not null && parent.FullName.Length > root.Length; parent = parent.Parent)
            {
                if (parent.LinkTarget is not null)
                    return false;
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
