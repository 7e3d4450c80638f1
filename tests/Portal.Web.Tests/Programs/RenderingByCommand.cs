using System.Text;
using System.Text.Json;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Programs;

/// <summary><c>render</c>, as another program feeds it.</summary>
public sealed class RenderingByCommand : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-render-").FullName;

    [Fact]
    public async Task Thousands_of_lines_are_answered_one_by_one_in_their_order_whatever_some_of_them_say()
    {
        const int Many = 5_000;
        var input = new StringBuilder();
        for (var number = 0; number < Many; number++)
            input.Append(number % 2 == 0 ? $$"""{"id":{{number}},"markdown":"**{{number}}** <script>x</script>"}""" : $$"""{"id":"n{{number}}","html":"<b onclick=x>{{number}}</b><script>x</script>"}""").Append('\n');
        var bad = new[] { "pas du json", "{", "[]", "null", "12", "\"texte\"", "{}", "{\"id\":1}", "{\"id\":2,\"markdown\":3}", "{\"id\":{\"a\":1},\"html\":null}", "{\"id\":4,\"markdown\":\"\\ud800\"}", new string('[', 5_000) };
        foreach (var line in bad)
            input.Append(line).Append("\r\n\n");
        input.Append("""{"id":"dernier","markdown":"*fin*"}""");

        var (code, said, complained) = await PortalProgram.RunAsync(["render", "--jsonl"], Encoding.UTF8.GetBytes(input.ToString()));

        Assert.Equal((0, ""), (code, complained));
        var answers = said.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(Many + bad.Length + 1, answers.Count);
        for (var number = 0; number < Many; number++)
        {
            Assert.Equal(number % 2 == 0 ? $"{number}" : $"n{number}", answers[number].GetProperty("id").ToString());
            Assert.Contains($"<{(number % 2 == 0 ? "strong" : "b")}>{number}</", answers[number].GetProperty("html").GetString());
            Assert.DoesNotContain("<script", answers[number].GetProperty("html").GetString());
        }

        Assert.All(answers[Many..^1], answer => Assert.True(answer.TryGetProperty("error", out _), answer.ToString()));
        Assert.Equal("<p><em>fin</em></p>", answers[^1].GetProperty("html").GetString()!.Trim());
    }

    [Fact]
    public async Task Files_are_rendered_by_their_ending_and_a_missing_one_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), "# Titre\n\n> cité");
        File.WriteAllText(Path.Combine(_folder, "b.html"), "<h1>Titre</h1><img src=x onerror=x>");

        var (code, said, complained) = await PortalProgram.RunAsync(["render", Path.Combine(_folder, "a.md"), Path.Combine(_folder, "absent.md"), Path.Combine(_folder, "b.html")]);

        Assert.Equal(1, code);
        Assert.Contains("<h2 id=\"titre\">Titre</h2>", said);
        Assert.Contains("<h3>Titre</h3>", said);
        Assert.DoesNotContain("onerror", said);
        Assert.Contains("absent.md", complained);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
