using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.WhoSees;

public sealed class TableOfOutputs(SceneOfEverybody scene) : IClassFixture<SceneOfEverybody>
{
    private static readonly string[] TeamContacts =
        [Cast.Agent, Cast.Lead, Cast.Administrator, Cast.Telephone, Cast.Telephone.Replace(" ", "", StringComparison.Ordinal), string.Concat("+33", Cast.Telephone.Replace(" ", "", StringComparison.Ordinal).AsSpan(1))];

    public static TheoryData<ViewerKind> Viewers => [.. Enum.GetValues<ViewerKind>()];

    public static TheoryData<ViewerKind> Outsiders =>
        [.. Enum.GetValues<ViewerKind>().Where(viewer => !Outputs.IsTeam(viewer) && viewer != ViewerKind.Asker)];

    [Fact]
    public void Every_address_has_its_line_in_the_table()
    {
        var (routes, lines) = (scene.App.Routes(), Outputs.By(scene).Keys);

        Assert.True(!routes.Except(lines).Any(), $"Without a line: {string.Join(' ', routes.Except(lines))}");
        Assert.True(!lines.Except(routes).Any(), $"Without an address: {string.Join(' ', lines.Except(routes))}");
    }

    [Theory]
    [MemberData(nameof(Viewers))]
    public async Task Each_output_shows_a_viewer_what_they_may_read_and_not_a_word_more(ViewerKind viewer)
    {
        foreach (var output in Outputs.By(scene).Values.SelectMany(outputs => outputs))
        {
            var page = await scene[viewer].GetAsync(output.Address);
            var shown = Words.All.Where(word => page.Source.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();

            Assert.True(output.Must(viewer).Except(shown).ToList() is [], $"{viewer} misses {string.Join(' ', output.Must(viewer).Except(shown))} at {output.Address}.");
            Assert.True(shown.Except(output.May(viewer)).ToList() is [], $"{viewer} reads {string.Join(' ', shown.Except(output.May(viewer)))} at {output.Address}.");
        }
    }

    [Theory]
    [MemberData(nameof(Viewers))]
    public async Task A_word_that_only_a_hidden_message_holds_finds_no_question(ViewerKind viewer)
    {
        foreach (var address in new[] { "/recherche?q=", "/recherche/suggestions?q=", "/recherche/pour-question?q=" })
        {
            foreach (var word in Words.All)
            {
                var page = await scene[viewer].GetAsync(address + word);
                var found = page.Html.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)
                    .Any(link => link.StartsWith("/questions/", StringComparison.Ordinal) && char.IsAsciiDigit(link["/questions/".Length]));

                // What a question is filed under is not searched.
                Assert.Equal((address, word, Words.Public.Contains(word) && word != Words.PublicTag), (address, word, found));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task The_guests_address_stands_in_no_output_plain_or_hashed(ViewerKind viewer)
    {
        foreach (var output in Outputs.By(scene).Values.SelectMany(outputs => outputs))
        {
            var page = await scene[viewer].GetAsync(output.Address);
            var all = $"{page.Source}\n{page.Headers}";

            Assert.All(Traces(), trace => Assert.DoesNotContain(trace, all, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains(SceneOfEverybody.Asker, (await scene[ViewerKind.Agent].GetAsync($"/agents/fils/{scene.Public}")).Text);
        Assert.Contains(SceneOfEverybody.Asker, (await scene[ViewerKind.Asker].GetAsync("/questions/poser")).Text);
    }

    [Fact]
    public async Task Letters_to_followers_hold_what_is_public_and_nothing_else()
    {
        var letters = await scene.App.LettersToAsync(Cast.Customer);
        var all = string.Concat(letters.Select(letter => letter.HeaderLines + letter.Text + letter.HtmlSource));

        Assert.Contains(Words.PublicAnswer, all);
        Assert.Contains(Words.PublicComment, all);
        Assert.All(Words.All.Except(Words.Public), word => Assert.DoesNotContain(word, all));
        Assert.All(Traces(), trace => Assert.DoesNotContain(trace, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Letters_to_the_asker_hold_no_note_of_the_team()
    {
        var all = string.Concat((await scene.App.LettersToAsync(SceneOfEverybody.Asker)).Select(letter => letter.Text + letter.HtmlSource));

        Assert.Contains(Words.PublicAside, all);
        Assert.Contains(Words.PrivateAnswer, all);
        Assert.DoesNotContain(Words.PublicNote, all);
        Assert.DoesNotContain(Words.PrivateNote, all);
    }

    [Fact]
    public async Task A_step_of_somebodys_access_is_told_to_them_and_not_to_others_who_read_along()
    {
        Assert.Contains("son titulaire a été prévenu", (await scene[ViewerKind.Asker].GetAsync($"/questions/{scene.Private}")).Text);

        foreach (var viewer in new[] { ViewerKind.Member, ViewerKind.Accountant })
        {
            var page = await scene[viewer].GetAsync($"/questions/{scene.Private}");

            Assert.Contains(Words.PrivateAnswer, page.Text);
            Assert.DoesNotContain("titulaire a été prévenu", page.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task The_teams_own_addresses_and_telephones_stand_in_no_output(ViewerKind viewer)
    {
        foreach (var output in Outputs.By(scene).Values.SelectMany(outputs => outputs))
        {
            var page = await scene[viewer].GetAsync(output.Address);
            var all = $"{page.Source}\n{page.Headers}";

            Assert.All(TeamContacts, contact => Assert.True(!all.Contains(contact, StringComparison.OrdinalIgnoreCase), $"{viewer} reads {contact} at {output.Address}."));
        }

        Assert.Contains(Cast.Telephone, (await scene[ViewerKind.Agent].GetAsync("/agents/signature")).Source);
    }

    [Fact]
    public async Task What_programs_are_answered_holds_no_trace_of_the_guest_or_the_team_either()
    {
        var program = scene.App.Visitor();
        program.Headers.Accept.Clear();
        program.Headers.Accept.ParseAdd("application/json");

        foreach (var output in Outputs.By(scene).Values.SelectMany(outputs => outputs))
        {
            var answer = await program.GetAsync(output.Address);
            var all = $"{answer.Source}\n{answer.Headers}";

            Assert.All(Traces().Concat(TeamContacts), trace => Assert.True(!all.Contains(trace, StringComparison.OrdinalIgnoreCase), $"{trace} at {output.Address}."));
        }
    }

    /// <summary>The guest's address as typed and in small letters, and what is made of either: a hash is as good as the address to whoever can guess it.</summary>
    private static string[] Traces()
    {
        var forms = new[] { SceneOfEverybody.Asker, SceneOfEverybody.Asker.ToLowerInvariant() }.Select(Encoding.UTF8.GetBytes).ToList();
#pragma warning disable CA5350, CA5351 // Looked for because others use them.
        var hashes = forms.SelectMany(form => new[] { SHA256.HashData(form), SHA1.HashData(form), MD5.HashData(form) }).ToList();
#pragma warning restore CA5350, CA5351
        return
        [
            SceneOfEverybody.Asker, "gaston", .. hashes.Select(Convert.ToHexStringLower),
            .. hashes.Concat(forms).SelectMany(bytes => new[] { Convert.ToBase64String(bytes).TrimEnd('='), Base64Url.EncodeToString(bytes) }),
        ];
    }
}
