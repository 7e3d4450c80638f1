namespace Portal.KnowledgeBase.Articles;

/// <summary>Calls once after a burst of changes, and now and then without any: a network folder, or one made later, tells nobody.</summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly Action<IReadOnlySet<string>> _changed;
    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private HashSet<string> _touched = new(StringComparer.Ordinal);
    private FileSystemWatcher? _watcher;
    private bool _closed;

    public FolderWatch(string folder, Action<IReadOnlySet<string>> changed)
    {
        _folder = folder;
        _changed = changed;
        _timer = new Timer(_ => Call());
        Watch();
        _timer.Change(Patrol, Patrol);
    }

    public void Dispose()
    {
        lock (_gate)
            _closed = true;

        _watcher?.Dispose();
        _timer.Dispose();
    }

    private void Watch()
    {
        if (_watcher is not null || !Directory.Exists(_folder))
            return;

        try
        {
            var watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Touch(change.FullPath);
            watcher.Created += (_, change) => Touch(change.FullPath);
            watcher.Deleted += (_, change) => Touch(change.FullPath);
            watcher.Renamed += (_, change) => Touch(change.FullPath);
            watcher.Error += (_, _) => Touch(_folder);
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No watch left on this machine: the patrol is slower, and enough.
        }
    }

    private void Touch(string path)
    {
        lock (_gate)
        {
            if (_closed)
                return;

            _touched.Add(Path.GetRelativePath(_folder, path).Replace('\\', '/'));
            _timer.Change(Calm, Patrol);
        }
    }

    private void Call()
    {
        IReadOnlySet<string> touched;
        lock (_gate)
        {
            if (_closed)
                return;

            touched = _touched;
            _touched = new HashSet<string>(StringComparer.Ordinal);
        }

        Watch();
        _changed(touched);
    }
}
