using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Web.Mail;
using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Inbound.Parts;

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

    internal static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var paths = arguments.Skip(2).Where(argument => argument != "--jsonl").ToList();
        if (arguments is not [_, "inspect", ..])
            return await PostCommand.RunAsync(services, arguments, cancel);
        if (paths.Count == 0)
        {
            await Console.Error.WriteLineAsync(PostCommand.Usage);
            return 2;
        }

        // Not the checked options: looking at a file needs no portal that is set up.
        var configuration = services.GetRequiredService<IConfiguration>();
        var options = ReaderSetup.OptionsOf(configuration);
        if (configuration[$"{MailOptions.Section}:{nameof(MailOptions.From)}"] is { Length: > 0 } own)
            options = options with { OwnAddresses = [.. options.OwnAddresses, own] };
        using var noArticles = new ArticleLibrary(Path.GetTempPath());
        var renderer = new ArticleRenderer(noArticles);
        var reader = new MailReader(options, html => renderer.Html(html).Markup);
        if (paths is ["-"])
            return await TellStandardInputAsync(reader, cancel);

        var format = arguments.Contains("--jsonl") ? OneLine : Indented;
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536);
        foreach (var told in FilesOf(paths).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.AutoBuffered).SelectMany(file => Tell(file, reader, format)))
            await output.WriteLineAsync(told);
        return 0;
    }

    /// <summary>One message, whatever it is: how the portal has a suspicious one read by a process that may die of it.</summary>
    private static async Task<int> TellStandardInputAsync(MailReader reader, CancellationToken cancel)
    {
        using var raw = new MemoryStream();
        await Console.OpenStandardInput().CopyToAsync(raw, cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(LongestRead);
        var told = JsonSerializer.Serialize(reader.Read(raw.ToArray(), limit.Token), OneLine);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await output.WriteLineAsync(told);
        return 0;
    }

    private static IEnumerable<string> FilesOf(List<string> paths) =>
        paths.SelectMany<string, string>(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None })
                .Order(StringComparer.Ordinal)
            : [path]);

    private static IEnumerable<string> Tell(string file, MailReader reader, JsonSerializerOptions format)
    {
        FileStream? raw = null;
        IReadOnlyList<(long Start, long End)> messages = [(0, 0)];
        MailReading? unread = null;
        try
        {
            raw = File.OpenRead(file);
            messages = MailboxFile.MessagesIn(raw);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            unread = new MailReading { Error = failure.Message };
        }

        using (raw)
        {
            for (var place = 0; place < messages.Count; place++)
            {
                var told = JsonSerializer.SerializeToNode(unread ?? Read(raw!, messages[place], reader), format)!.AsObject();
                told.Insert(0, "file", JsonValue.Create(messages.Count == 1 ? file : $"{file}#{place + 1}"));
                yield return told.ToJsonString(format);
            }
        }
    }

    private static MailReading Read(FileStream raw, (long Start, long End) range, MailReader reader)
    {
        try
        {
            using var limit = new CancellationTokenSource(LongestRead);
            return reader.ReadWithin(raw, range, limit.Token);
        }
        catch (IOException failure)
        {
            return new MailReading { Error = failure.Message };
        }
    }
}
