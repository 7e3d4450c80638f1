namespace Portal.KnowledgeBase.Articles;

/// <summary>
/// Calls soon after a change, once for a burst and never twice at a time, and now and then without any: a network folder, or one made later, tells nobody.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);
    // A watch that can't be had would otherwise be asked for without end.
    private static readonly TimeSpan AWhile = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patrol = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly Action<IReadOnlySet<string>> _changed;
    private readonly Lock _gate = new();
    private readonly Timer _timer;
    private HashSet<string> _touched = new(StringComparer.Ordinal);
    private FileSystemWatcher? _watcher;
    private bool _deaf;
    private bool _calling;
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
        if (_deaf || !Directory.Exists(_folder))
        {
            // What it missed is found by looking at everything; what comes next is heard by another.
            _watcher?.Dispose();
            (_watcher, _deaf) = (null, false);
        }

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
            watcher.Error += (_, _) =>
            {
                _deaf = true;
                Touch(_folder);
            };
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
            _touched.Add(Path.GetRelativePath(_folder, path).Replace('\\', '/'));
            // From the first change on, not from the last: a folder that is written to without a pause is followed too.
            if (_touched.Count == 1 && !_calling)
                CallSoon();
        }
    }

    private void CallSoon()
    {
        if (!_closed)
            _timer.Change(_deaf ? AWhile : Soon, Patrol);
    }

    private void Call()
    {
        IReadOnlySet<string> touched;
        lock (_gate)
        {
            if (_closed || _calling)
                return;

            _calling = true;
            touched = _touched;
            _touched = new HashSet<string>(StringComparer.Ordinal);
        }

        try
        {
            Watch();
            _changed(touched);
        }
        finally
        {
            lock (_gate)
            {
                _calling = false;
                if (_touched.Count > 0)
                    CallSoon();
            }
        }
    }
}
