using System.Net;
using AngleSharp.Html.Parser;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Sending;

/// <summary>The administrator sees every kind of letter before a customer does, in both languages and both forms.</summary>
public sealed class LookingAtLetters : PortalTest
{
    [Fact]
    public async Task Each_letter_that_a_room_can_ask_for_is_there_in_both_languages()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var asked = new[] { typeof(ITicketMail), typeof(IPeopleMail), typeof(IAccessMail), typeof(IDeskMail) }
            .SelectMany(room => room.GetMethods()).Select(letter => letter.Name).Where(name => name != nameof(IAccessMail.Tell)).ToList();

        var (french, english) = (await KindsAsync(administrator, ""), await KindsAsync(administrator, "?langue=en"));

        Assert.Empty(asked.Except(french));
        Assert.Equal(french, english);
    }

    [Fact]
    public async Task Each_is_readable_as_text_and_says_in_both_forms_where_its_button_leads()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        foreach (var language in new[] { "fr", "en" })
        {
            foreach (var kind in await KindsAsync(administrator, $"?langue={language}"))
            {
                var page = await administrator.GetAsync($"/admin/lettres/{kind}?langue={language}");
                var text = page.Html.QuerySelector("pre")!.TextContent;
                var html = new HtmlParser().ParseDocument((await administrator.GetAsync($"/admin/lettres/{kind}?langue={language}&forme=html")).Source);

                Assert.DoesNotContain('<', text);
                Assert.All(text.Split('\n').Where(line => !line.StartsWith("http", StringComparison.Ordinal)), line => Assert.True(line.Length <= 130, $"{kind}: {line}"));
                Assert.Contains("\n-- \n", text, StringComparison.Ordinal);
                Assert.All(html.QuerySelectorAll("a.button"), button => Assert.Contains(button.GetAttribute("href")!, text, StringComparison.Ordinal));
                Assert.Empty(html.QuerySelectorAll("img, script, link, iframe"));
                Assert.Equal(kind is nameof(IDeskMail.DueSoon) or nameof(IDeskMail.Late) or nameof(IAccessMail.AgentAtLimit) ? "fr" : language, html.DocumentElement.GetAttribute("lang"));
            }
        }
    }

    [Fact]
    public async Task The_letter_that_asks_for_consent_alone_leads_to_where_one_authorises_and_the_invitation_alone_to_where_one_accepts()
    {
        var administrator = await App.SignedInAsync(Cast.Administrator);
        var (authorising, accepting) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var query in new[] { "?langue=fr", "?langue=en", "?langue=fr&forme=html", "?langue=en&forme=html" })
        {
            foreach (var kind in await KindsAsync(administrator, query))
            {
                var letter = (await administrator.GetAsync($"/admin/lettres/{kind}{query}")).Source;
                if (letter.Contains("/acces/lien/demande", StringComparison.Ordinal) || letter.Contains("/acces/demande", StringComparison.Ordinal))
                    authorising.Add($"{kind}{query}");
                if (letter.Contains("/acces/lien/invitation", StringComparison.Ordinal) || letter.Contains("/acces/invitation", StringComparison.Ordinal))
                    accepting.Add($"{kind}{query}");
            }
        }

        Assert.Equal(["AskConsent?langue=en", "AskConsent?langue=en&forme=html", "AskConsent?langue=fr", "AskConsent?langue=fr&forme=html"], authorising);
        Assert.Equal(["Invite?langue=en", "Invite?langue=en&forme=html", "Invite?langue=fr", "Invite?langue=fr&forme=html"], accepting);
    }

    [Fact]
    public async Task Nobody_below_sees_them_and_an_unknown_kind_is_not_found()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await (await App.SignedInAsync(Cast.Administrator)).GetAsync("/admin/lettres/Rien")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await App.SignedInAsync(Cast.Agent)).GetAsync("/admin/lettres")).Status);
    }

    private static async Task<List<string>> KindsAsync(Visitor administrator, string query) =>
        [.. (await administrator.GetAsync($"/admin/lettres{query}")).Html.QuerySelectorAll("main .rows small").Select(kind => kind.TextContent)];
}
