using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portal.KnowledgeBase.Rendering;

namespace Portal.Web.Commands;

/// <summary>Files, or lines <c>{"id", "markdown" or "html"}</c>, to the safe HTML that the pages show. A bad one says so and the others go on.</summary>
internal static class RenderCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (Options.Parse([.. arguments.Skip(1)]) is not { } asked || asked.Flags.Any(flag => flag is not ("--jsonl" or "--message")))
        {
            await Console.Error.WriteLineAsync("render [FILE…] [--jsonl] [--message]");
            return 2;
        }

        using var library = Tutorials.Open(services);
        var renderer = new ArticleRenderer(library);
        Func<string, SafeHtml> markdown = asked.Flags.Contains("--message") ? renderer.Message : text => renderer.Markdown(text);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (asked.Rest.Count > 0)
            return await RenderFilesAsync(asked.Rest, asJson: asked.Flags.Contains("--jsonl"), renderer, markdown, output, cancel);

        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        while (await input.ReadLineAsync(cancel) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                await output.WriteLineAsync(Answer(line, renderer, markdown));
        }

        return 0;
    }

    private static async Task<int> RenderFilesAsync(
        IReadOnlyList<string> files, bool asJson, ArticleRenderer renderer, Func<string, SafeHtml> markdown, StreamWriter output, CancellationToken cancel)
    {
        var failed = 0;
        foreach (var file in files)
        {
            try
            {
                var text = await File.ReadAllTextAsync(file, cancel);
                var html = IsHtml(file) ? renderer.Html(text) : markdown(text);
                await output.WriteLineAsync(asJson ? ToJson(new { id = file, html = html.Markup }) : html.Markup);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                failed++;
                if (asJson)
                    await output.WriteLineAsync(ToJson(new { id = file, error = failure.Message }));
                else
                    await Console.Error.WriteLineAsync($"{file}: {failure.Message}");
            }
        }

        return failed == 0 ? 0 : 1;
    }

    internal static string Answer(string line, ArticleRenderer renderer, Func<string, SafeHtml> markdown)
    {
        object? id = null;
        try
        {
            using var asked = JsonDocument.Parse(line);
            if (asked.RootElement.ValueKind != JsonValueKind.Object)
                return ToJson(new { id, error = "The line is not an object." });

            if (asked.RootElement.TryGetProperty("id", out var named))
                id = named.Clone();
            return TextOf("markdown") is { } text ? ToJson(new { id, html = markdown(text).Markup })
                : TextOf("html") is { } html ? ToJson(new { id, html = renderer.Html(html).Markup })
                : ToJson(new { id, error = "Neither \"markdown\" nor \"html\" holds a text." });

            string? TextOf(string name) =>
                asked.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return ToJson(new { id, error = failure.Message });
        }
    }

    private static bool IsHtml(string file) => Path.GetExtension(file).ToUpperInvariant() is ".HTML" or ".HTM";

    private static string ToJson(object line) => JsonSerializer.Serialize(line, Readable);
}
