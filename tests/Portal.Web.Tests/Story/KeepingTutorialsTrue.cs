using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Story;

/// <summary>A tutorial changes: the answers that rest on it are read again. One is missing: it is written from what was resolved.</summary>
public sealed class KeepingTutorialsTrue : IAsyncLifetime
{
    private const string Id = "facturer";

    private readonly string _articles = Directory.CreateTempSubdirectory("portal-articles-").FullName;
    private PortalApp _app = null!; // Started before each test.
    private Visitor _agent = null!;
    private int _ticket;

    public async ValueTask InitializeAsync()
    {
        File.WriteAllText(
            Path.Combine(Directory.CreateDirectory(Path.Combine(_articles, "divers")).FullName, "facturer.md"),
            $"---\nid: {Id}\nslug: facturer\ntitle: Facturer\nsummary: s\naudience: client\ncreated: 2026-01-01\nupdated: 2026-01-01\nstatus: published\n---\nDu texte.\n");
        _app = await PortalApp.StartAsync(new PortalSettings { Articles = _articles });
        _agent = await _app.SignedInAsync(Cast.Agent);
        _ticket = await _app.AskAsync(await _app.SignedInAsync(Cast.Customer), "Comment facturer", "Je cherche.");
        await PortalApp.AnswerAsync(_agent, _ticket, "Voyez le tutoriel.", "Resolved", isPublic: true, Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_articles, recursive: true);
    }

    [Fact]
    public async Task An_important_change_is_asked_about_and_its_answers_are_verified_by_one_click()
    {
        Assert.Contains("Tout est à jour", (await _agent.GetAsync("/agents/articles/a-reverifier")).Text);
        var editor = await _agent.GetAsync($"/agents/articles/{Id}/modifier");
        Assert.Contains("1 réponse cite ce tutoriel", editor.Text);

        var saved = await SaveAsync(editor, "Enregistrer en ligne", "Du texte tout autre.", ("Form.Major", "true"));
        Assert.Contains("1 réponse qui le cite est à revérifier", saved.Text);
        Assert.Contains("modifié depuis cette réponse", (await _app.Visitor().GetAsync($"/questions/{_ticket}")).Text);
        Assert.NotNull((await _agent.GetAsync($"/agents/fils/{_ticket}")).Html.QuerySelector(".cite.stale"));
        Assert.Contains("À revérifier (1)", (await _agent.GetAsync("/agents/articles")).Text);

        var verified = await _agent.FillInAsync("/agents/articles/a-reverifier", "Vérifiée");
        Assert.Contains("Tout est à jour", verified.Text);
        Assert.Null((await _agent.GetAsync($"/agents/fils/{_ticket}")).Html.QuerySelector(".cite.stale"));
    }

    [Fact]
    public async Task A_corrected_slip_marks_nothing()
    {
        await SaveAsync(await _agent.GetAsync($"/agents/articles/{Id}/modifier"), "Enregistrer en ligne", "Du  texte.");

        Assert.Contains("Tout est à jour", (await _agent.GetAsync("/agents/articles/a-reverifier")).Text);
    }

    [Fact]
    public async Task An_archived_tutorial_leaves_the_answers_and_puts_them_on_the_list()
    {
        await SaveAsync(await _agent.GetAsync($"/agents/articles/{Id}/modifier"), "Archiver", "Du texte.");

        Assert.Null((await _app.Visitor().GetAsync($"/questions/{_ticket}")).Html.QuerySelector(".cite"));
        Assert.Contains("Tutoriel retiré", (await _agent.GetAsync($"/agents/fils/{_ticket}")).Text);
        Assert.Contains("Ce tutoriel est archivé", (await _agent.GetAsync("/agents/articles/a-reverifier")).Text);

        Assert.Contains("Tout est à jour", (await _agent.FillInAsync("/agents/articles/a-reverifier", "Ne plus citer")).Text);
    }

    [Fact]
    public async Task A_citation_survives_another_title_another_address_and_another_folder()
    {
        var file = Path.Combine(_articles, "divers/facturer.md");
        var text = File.ReadAllText(file).Replace("slug: facturer", "slug: etablir-une-facture\naliases: [facturer]", StringComparison.Ordinal).Replace("title: Facturer", "title: Établir une facture", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_articles, "ailleurs")).FullName, "etablir-une-facture.md"), text);
        File.Delete(file);

        var question = await UntilAsync($"/questions/{_ticket}", page => page.Html.QuerySelector(".cite")?.GetAttribute("href") == "/tutoriels/etablir-une-facture");
        Assert.Contains("Établir une facture", question.Html.QuerySelector(".cite")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["301 /tutoriels/etablir-une-facture"], (await _app.Visitor().GetAsync("/tutoriels/facturer")).Hops);
        Assert.Contains("Tout est à jour", (await _agent.GetAsync("/agents/articles/a-reverifier")).Text);
    }

    [Fact]
    public async Task What_was_searched_in_vain_or_resolved_without_a_tutorial_opens_the_editor_with_a_draft()
    {
        var fromWords = await _agent.GetAsync("/agents/articles/nouveau/modifier?titre=exporter+les+%22écritures%22");
        Assert.Contains("title: \"Exporter les \\\"écritures\\\"\"", fromWords.Field("Form.Text"), StringComparison.Ordinal);
        Assert.EndsWith("/exporter-les-ecritures.md", fromWords.Field("Form.Path"), StringComparison.Ordinal);

        var fromTicket = await _agent.GetAsync($"/agents/articles/nouveau/modifier?fil={_ticket}");
        Assert.Contains("Voyez le tutoriel.", fromTicket.Field("Form.Text"), StringComparison.Ordinal);
        Assert.Contains("Relisez", fromTicket.Text);
        var kept = await _agent.FillInAsync(fromTicket, "Garder en brouillon", ("Form.Text", fromTicket.Field("Form.Text")));
        Assert.Contains("Gardé en brouillon", kept.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await _agent.GetAsync("/agents/articles/nouveau/modifier?fil=99999")).Status);
    }

    private Task<Sheet> SaveAsync(Sheet editor, string button, string body, params (string, string)[] more) => _agent.FillInAsync(
        editor, button, [("Form.Text", editor.Field("Form.Text").Replace("Du texte.", body, StringComparison.Ordinal)), .. more]);

    /// <summary>The library follows the folder a moment later.</summary>
    private async Task<Sheet> UntilAsync(string address, Func<Sheet, bool> shows)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        var visitor = _app.Visitor();
        while (true)
        {
            var page = await visitor.GetAsync(address);
            if (shows(page))
                return page;
            enough.Token.ThrowIfCancellationRequested();
        }
    }
}
