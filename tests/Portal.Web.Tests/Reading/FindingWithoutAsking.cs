using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Reading;

/// <summary>« Cela répond à ma question » : the visit ends, and counts for nobody in particular.</summary>
public sealed class FindingWithoutAsking : PortalTest
{
    private const string Tutorial = "/tutoriels/acces-comptable-autoriser-un-acces-a-son-comptable";

    [Fact]
    public async Task A_suggestion_that_was_opened_and_answered_counts_once_and_says_nobody()
    {
        var guest = App.Visitor();
        var ask = await guest.GetAsync("/questions/poser?titre=donner+un+acces+a+mon+comptable");
        Assert.Contains(ask.Html.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{Tutorial}?de=question");

        await guest.GetAsync($"{Tutorial}?de=question");
        var opened = await guest.GetAsync($"{Tutorial}?de=question");
        Assert.Contains("Elle vous attend, rien n’est perdu", opened.Text);
        var ended = await guest.FillInAsync(opened, "Cela répond à ma question");

        Assert.Equal("Tant mieux.", ended.Title);
        Assert.Equal(["0|acces-comptable", "1|acces-comptable"], await StepsAsync(2));
        Assert.DoesNotContain(guest.Cookies, cookie => cookie.Name == "suggestion" && cookie.Value.Length > 0);
    }

    [Fact]
    public async Task It_can_be_said_from_the_form_itself_and_who_asks_all_the_same_is_counted_so()
    {
        var answered = App.Visitor();
        await answered.FillInAsync("/questions/poser?titre=donner+un+acces+a+mon+comptable", "Cela répond à ma question");
        Assert.Equal(["0|acces-comptable", "1|acces-comptable"], await StepsAsync(2));

        var asker = await App.SignedInAsync(Cast.Customer);
        await asker.GetAsync($"{Tutorial}?de=question");
        await App.AskAsync(asker, "Et moi alors", "Rien ne marche.");
        Assert.Equal(["0|acces-comptable", "0|acces-comptable", "1|acces-comptable", "2|"], await StepsAsync(4));
    }

    [Fact]
    public async Task A_tutorial_that_is_met_otherwise_says_nothing_of_a_question()
    {
        Assert.DoesNotContain("Cela répond à ma question", (await App.Visitor().GetAsync(Tutorial)).Text);

        foreach (var (name, value) in new[] { ("article", "inconnu"), ("article", "equipe-ton"), ("autre", "") })
            Assert.Equal(HttpStatusCode.OK, (await App.Visitor().ForgeAsync("/recherche/trouve", (name, value))).Status);
        Assert.Empty(await StepsAsync(0));
    }

    /// <summary>They are written a moment later: until there are as many, or too long has passed.</summary>
    private async Task<IReadOnlyList<string>> StepsAsync(int expected)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        enough.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var steps = await App.ReadAsync("SELECT Kind, Target FROM AskSteps ORDER BY Kind, Target");
            if (steps.Count >= expected || enough.IsCancellationRequested)
                return steps;
            await Task.Yield();
        }
    }
}
