using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Portal.KnowledgeBase.Articles;

namespace Portal.KnowledgeBase.Tests.Articles;

/// <summary>What an operator would read of the library.</summary>
internal sealed class WrittenLog : ILogger<ArticleLibrary>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)}");
}
