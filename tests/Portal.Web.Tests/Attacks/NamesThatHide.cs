using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class NamesThatHide : AccessTest
{
    // What is shown would read « Cora » turned around, and « Acme » with something between its letters.
    private const string Turned = "Cora \u202Eamled\u202C";
    private const string Split = "Ac\u200Bme\u00AD \u2066Conseil";

    [Fact]
    public async Task A45_characters_nobody_sees_are_written_out_where_the_owner_decides_and_in_the_letter()
    {
        await App.WriteAsync($"UPDATE Accounts SET Name = '{Split}' WHERE Prefix = 'acme'");
        var request = await SentByAgentAsync(name: Turned);

        var page = await (await App.SignedInAsync(Cast.AcmeOwner)).GetAsync($"/acces/demande/{request}");
        Assert.Contains("Cora ⟨U+202E⟩amled⟨U+202C⟩", page.Text);
        Assert.Contains("Ac⟨U+200B⟩me⟨U+00AD⟩ ⟨U+2066⟩Conseil", page.Text);
        Assert.All(["\u202E", "\u202C", "\u200B", "\u00AD", "\u2066"], hidden => Assert.DoesNotContain(hidden, page.Html.QuerySelector("main")!.TextContent, StringComparison.Ordinal));

        var letter = (await App.LettersToAsync(Cast.AcmeOwner))[0];
        Assert.Contains("Cora ⟨U+202E⟩amled⟨U+202C⟩", letter.Subject);
        Assert.Contains("Ac⟨U+200B⟩me⟨U+00AD⟩", letter.Words);
    }

    [Fact]
    public async Task A45_each_name_is_kept_apart_from_the_sentence_around_it()
    {
        var request = await SentByAgentAsync(name: "כהן 123");

        var page = await (await App.SignedInAsync(Cast.AcmeOwner)).GetAsync($"/acces/demande/{request}");

        Assert.Contains(page.Html.QuerySelectorAll("h1 bdi"), name => name.TextContent == "כהן 123");
    }

    [Fact]
    public async Task A45_a_name_longer_than_people_have_is_refused_and_the_form_keeps_it()
    {
        var ticket = await App.AskAsGuestAsync("Entrer dans le compte acme", "Je suis son comptable.", Cast.Accountant);

        var refused = await PortalApp.InviteAsync(await App.SignedInAsync(Cast.Agent), ticket, Cast.Accountant, new string('W', 81));

        Assert.Contains("le nom est trop long. Rien n’est parti", refused.Text);
        Assert.Contains(new string('W', 81), refused.Html.QuerySelectorAll("input").Select(input => input.GetAttribute("value")));
        Assert.Empty(await App.LettersToAsync(Cast.AcmeOwner));
    }
}
