using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Web.Mail;
using Portal.Web.Mail.Inbound;

namespace Portal.Web.Commands;

/// <summary>Shows what the portal understands of messages that lie in files: one object each, and on to the next whatever a file holds.</summary>
internal static class MailCommand
{
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // French stays readable in a terminal; this never goes into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    public static Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var paths = arguments.Skip(2).Where(argument => argument != "--jsonl").ToList();
        if (arguments is not [_, "inspect", ..] || paths.Count == 0)
        {
            Console.Error.WriteLine("mail inspect PATH… [--jsonl]");
            return Task.FromResult(2);
        }

        // Not the checked options: looking at a file needs no portal that is set up.
        var own = services.GetRequiredService<IConfiguration>()[$"{MailOptions.Section}:{nameof(MailOptions.From)}"];
        using var noArticles = new ArticleLibrary(Path.GetTempPath());
        var renderer = new ArticleRenderer(noArticles);
        var reader = new MailReader(
            new MailReaderOptions { OwnAddresses = string.IsNullOrEmpty(own) ? [] : [own] },
            html => renderer.Html(html).Markup);
        var format = arguments.Contains("--jsonl") ? OneLine : Indented;
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        foreach (var told in FilesOf(paths).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.AutoBuffered).Select(file => Tell(file, reader, format)))
            output.WriteLine(told);
        return Task.FromResult(0);
    }

    private static IEnumerable<string> FilesOf(List<string> paths) =>
        paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
                .Order(StringComparer.Ordinal)
            : [path]);

    private static string Tell(string file, MailReader reader, JsonSerializerOptions format)
    {
        var told = JsonSerializer.SerializeToNode(Read(file, reader), format)!.AsObject();
        told.Insert(0, "file", JsonValue.Create(file));
        return told.ToJsonString(format);
    }

    private static MailReading Read(string file, MailReader reader)
    {
        try
        {
            using var raw = File.OpenRead(file);
            using var limit = new CancellationTokenSource(LongestRead);
            return reader.Read(raw, limit.Token);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new MailReading { Error = failure.Message };
        }
    }
}
