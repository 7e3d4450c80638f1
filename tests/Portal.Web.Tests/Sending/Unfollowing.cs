using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Sending;

/// <summary>A letter about a question that somebody follows lets them stop, by hand or by their mail program.</summary>
public sealed class Unfollowing : PortalTest
{
    private const string Path = "/desabonnement/";

    [Fact]
    public async Task A_mail_program_stops_the_letters_with_one_call_and_without_signing_in()
    {
        var link = await FollowedAsync();
        var letter = await App.LastLetterToAsync(Cast.Customer);
        Assert.Contains($"List-Unsubscribe: <{PortalSettings.PublicUrl.OriginalString}{link}>", letter.HeaderLines, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", letter.HeaderLines, StringComparison.Ordinal);

        // As RFC 8058 has it: no cookie, no token, perhaps twice.
        for (var call = 0; call < 2; call++)
        {
            using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
            Assert.Equal(HttpStatusCode.OK, (await App.Visitor().SendAsync(HttpMethod.Post, link, body)).Status);
        }

        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));
    }

    [Fact]
    public async Task A81_opening_the_link_changes_nothing_and_its_button_can_be_taken_back()
    {
        var link = await FollowedAsync();
        var visitor = App.Visitor();
        var page = await visitor.GetAsync(link);
        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));

        page = await visitor.FillInAsync(page, "Ne plus suivre");
        Assert.Contains("Vous ne suivez plus cette question", page.Text);
        Assert.Equal(["0"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));

        page = await visitor.FillInAsync(page, "Suivre à nouveau");
        Assert.Contains("Ne plus suivre cette question", page.Text);
        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));
    }

    [Fact]
    public async Task Whoever_stopped_is_not_written_to_again_and_the_asker_still_is()
    {
        var link = await FollowedAsync();
        await App.Visitor().FillInAsync(link, "Ne plus suivre");
        var (before, asker) = ((await App.LettersToAsync(Cast.Customer)).Count, (await App.LettersToAsync(Cast.Guest)).Count);

        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), await App.IdOfAsync("Une question"), "Une seconde réponse.", "Taken", isPublic: true, "acces-comptable");

        Assert.Equal(before, (await App.LettersToAsync(Cast.Customer)).Count);
        Assert.Equal(asker + 1, (await App.LettersToAsync(Cast.Guest)).Count);
    }

    [Fact]
    public async Task A81_what_concerns_ones_own_question_or_safety_carries_no_such_link()
    {
        var link = await FollowedAsync();
        await App.Visitor().FillInAsync(link, "Ne plus suivre");
        await App.SignedInAsync(Cast.Guest);

        var letters = await App.LettersToAsync(Cast.Guest);
        Assert.True(letters.Count >= 3); // The question confirmed, answered, and the code of signing in.
        foreach (var letter in letters)
        {
            Assert.DoesNotContain("List-Unsubscribe", letter.HeaderLines, StringComparison.Ordinal);
            Assert.False(letter.HasLinkTo(Path));
        }
    }

    [Fact]
    public async Task A81_an_altered_link_or_somebody_elses_session_stops_nobody()
    {
        var link = await FollowedAsync();
        var swapped = link[^4] == 'A' ? 'B' : 'A';
        foreach (var visitor in new[] { App.Visitor(), await App.SignedInAsync(Cast.AcmeOwner) })
        {
            var altered = await visitor.SendAsync(HttpMethod.Post, link[..^4] + swapped + link[^3..], content: null);
            Assert.Equal(HttpStatusCode.Gone, altered.Status);
        }

        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        await owner.FillInAsync($"/questions/{await App.IdOfAsync("Une question")}", "Suivre par mail");
        await owner.FillInAsync(link, "Ne plus suivre");
        Assert.Equal(["1"], await App.ReadAsync("SELECT COUNT(*) FROM Follows"));
    }

    /// <summary>A customer follows a guest's question, and an agent answers it.</summary>
    private async Task<string> FollowedAsync()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{id}", "Suivre par mail");
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), id, "La première.", "Taken", isPublic: true, "acces-comptable");
        return await App.LinkToAsync(Cast.Customer, Path);
    }
}
