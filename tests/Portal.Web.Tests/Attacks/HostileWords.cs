using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class HostileWords : AccessTest
{
    private const string Markup = "Acme <a href=//e.test>x</a> [y](//e.test)";
    private const string Address = "http://e.test";

    [Fact]
    public async Task A25_a_request_that_claims_another_host_never_gets_it_into_a_mail()
    {
        var liar = App.Visitor();
        liar.Headers.Host = "evil.example";
        liar.Headers.Add("X-Forwarded-Host", "evil.example");
        liar.Headers.Add("X-Original-URL", "/admin");
        liar.Headers.Add("Forwarded", "host=evil.example");

        await liar.FillInAsync("/questions/poser", "Envoyer la question", ("Form.Title", "Qui va là"), ("Form.Body", "Moi."), ("Form.Address", Cast.Guest));
        await liar.FillInAsync(await App.LinkToAsync(Cast.Guest, "/questions/confirmer/"), "Publier ma question");
        var question = await App.IdOfAsync("Qui va là");
        await liar.FillInAsync($"/questions/{question}", "Suivre cette question", ("address", Nobody));
        await App.EnterByCodeAsync(liar, Cast.Accountant);
        await liar.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "acme"));
        liar.Headers.Host = "evil.example:443";
        await App.EnterByCodeAsync(liar, Cast.AcmeOwner);
        await App.AuthoriseAsync(liar, Cast.AcmeOwner, await App.LastRequestAsync());

        var letters = await App.LettersAsync();
        Assert.True(letters.Count >= 7);
        Assert.All(letters, letter => Assert.DoesNotContain("evil", letter.HeaderLines + letter.Text + letter.HtmlSource));
        Assert.All(letters.SelectMany(letter => letter.AllLinks), link => Assert.StartsWith("https://aide.exemple.example/", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A26_markup_in_names_stays_words_in_each_part_of_each_mail()
    {
        await App.WriteAsync($"UPDATE Accounts SET Name = '{Markup}' WHERE Prefix = 'acme'");
        await App.WriteAsync($"UPDATE Agents SET FirstName = '{Address}', Signature_FullName = '<b>{Address}</b>' WHERE FirstName = 'Ludovic'");
        var request = await SentByAgentAsync(name: "<img src=x onerror=alert(1)>");
        await App.AuthoriseAsync(await App.SignedInAsync(Cast.AcmeOwner), Cast.AcmeOwner, request);
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync(await InvitationLinkAsync(), "Accepter l’invitation");

        var letters = (await App.LettersAsync()).Where(letter => (letter.Subject + letter.Text).Contains(Markup, StringComparison.Ordinal)).ToList();

        Assert.True(letters.Count >= 4);
        Assert.All(letters, letter =>
        {
            Assert.Empty(letter.Html.QuerySelectorAll("img, script, b, [onerror]"));
            Assert.Contains(Markup, Sheet.Plain(letter.Html.Body!.TextContent));
            Assert.All(letter.Html.QuerySelectorAll("a"), link => Assert.StartsWith("https://aide.exemple.example/", link.GetAttribute("href"), StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A26_markup_in_names_stays_words_on_each_page()
    {
        await App.WriteAsync($"UPDATE Accounts SET Name = '{Markup}' WHERE Prefix = 'acme'");
        var request = await SentByAgentAsync(name: "<img src=x onerror=alert(1)>");
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var agent = await App.SignedInAsync(Cast.Agent);
        var ticket = await App.IdOfAsync("Entrer dans le compte acme");

        var pages = new[]
        {
            await owner.GetAsync($"/acces/demande/{request}"), await owner.GetAsync("/espace/acces/acme"),
            await agent.GetAsync($"/agents/fils/{ticket}"), await agent.GetAsync($"/agents/fils/{ticket}/inviter?compte=acme"),
        };

        Assert.All(pages, page =>
        {
            Assert.Contains(Markup, page.Text);
            Assert.Empty(page.Html.QuerySelectorAll("main img, main script, [onerror]"));
            Assert.DoesNotContain(page.Html.QuerySelectorAll("a[href]"), link => link.GetAttribute("href")!.Contains("e.test", StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task A27_line_ends_in_what_becomes_a_subject_do_not_make_another_header()
    {
        var ticket = await App.AskAsGuestAsync("Entrer chez Acme", "Je suis son comptable.", Cast.Accountant);
        var agent = await App.SignedInAsync(Cast.Agent);
        var acme = (await App.ReadAsync("SELECT Id FROM Accounts WHERE Prefix = 'acme'"))[0];

        await agent.ForgeAsync($"/agents/fils/{ticket}/inviter", ("compte", "acme"), ("Form.AccountId", acme), ("Form.Address", Cast.Accountant),
            ("Form.Name", "Cora\r\nBcc: eve@attaque.example\u2028X-Evil: 1"));

        var letter = await App.LastLetterToAsync(Cast.AcmeOwner);
        Assert.Contains("Cora", letter.Subject);
        Assert.DoesNotContain('\n', letter.Subject);
        Assert.DoesNotContain("\nBcc", letter.HeaderLines);
        Assert.DoesNotContain("\nX-Evil", letter.HeaderLines);
    }

    [Theory]
    [InlineData("\"a\r\nRCPT TO:<x@y>\"@d.fr")]
    [InlineData("a@b@c.fr")]
    [InlineData("\"cora\"@cabinet.example")]
    [InlineData("cora(x)@cabinet.example")]
    [InlineData("cora@[127.0.0.1]")]
    [InlineData("cora@cabinet.example\r\nBcc: x@y.fr")]
    public async Task A27_an_address_that_is_more_than_one_is_refused_and_nothing_is_written_or_sent(string address)
    {
        var before = await App.EverythingAsync();
        var visitor = App.Visitor();

        var asked = await visitor.FillInAsync("/connexion", "Recevoir un code", ("address", address));
        var question = await visitor.FillInAsync("/questions/poser", "Envoyer la question", ("Form.Title", "Bonjour"), ("Form.Body", "Moi."), ("Form.Address", address));

        Assert.Contains("Il manque une adresse complète", asked.Text);
        Assert.Contains("Il manque une adresse complète", question.Text);
        Assert.Equal(before, await App.EverythingAsync());
        Assert.Empty(await App.LettersAsync());
    }

    [Fact]
    public async Task A28_an_address_in_other_letters_is_spelt_out_in_plain_ones_where_the_owner_decides()
    {
        var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var request = await PortalApp.InviteAsOwnerAsync(owner, "cora@cabinеt.example");

        var page = await owner.GetAsync($"/acces/demande/{request}");
        Assert.Contains("Cette adresse contient des lettres inhabituelles", page.Text);
        Assert.Contains("cora@xn--", page.Text);
    }

    [Fact]
    public async Task A55_markdown_and_markup_in_a_question_run_nothing_and_fetch_nothing()
    {
        var body = "<script>alert(1)</script> <img src=//e.test/x onerror=alert(1)> [clic](javascript:alert(1)) ![i](https://e.test/i.png) <svg/onload=alert(1)>";
        var id = await App.AskAsGuestAsync("<script>alert(2)</script> bonjour", body, Cast.Guest, name: "<img src=//e.test>");

        var page = await App.Visitor().GetAsync($"/questions/{id}");

        Assert.Contains("<script>alert(2)</script> bonjour", page.Title);
        Assert.DoesNotContain("<script>alert", page.Source);
        Assert.Contains("<img src=//e.test>", page.Text);
        Assert.Empty(page.Html.QuerySelectorAll("main script:not([type='application/ld+json']), main img, main svg[onload], [onerror], a[href^='javascript']"));
    }

    [Fact]
    public async Task A32_asking_for_an_account_that_exists_and_for_one_that_does_not_looks_the_same()
    {
        var accountant = await App.SignedInAsync(Cast.Accountant);
        var known = await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "acme"));
        var unknown = await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "emca"));

        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(known.Hops, unknown.Hops);
        Assert.Contains("Si ce compte existe, son titulaire a été prévenu", known.Text);
        Assert.Equal(known.Html.QuerySelector(".said")!.TextContent, unknown.Html.QuerySelector(".said")!.TextContent);
        var rows = unknown.Html.QuerySelectorAll("tbody tr").Select(row => Sheet.Plain(row.TextContent)).ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(rows[0].Replace("emca", "acme", StringComparison.Ordinal), rows[1]);
    }

    [Fact]
    public async Task A32_an_ask_that_was_refused_looks_like_one_for_an_account_that_does_not_exist()
    {
        var accountant = await App.SignedInAsync(Cast.Accountant);
        await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "acme"));
        var before = await accountant.GetAsync("/comptable");
        var holder = App.Visitor();
        await holder.FillInAsync(await holder.GetAsync(await ConsentLinkAsync()), "Refuser la demande", ("Answer.Choice", "no"), ("Answer.Refusal", "not-now"));

        var after = await accountant.GetAsync("/comptable");

        Assert.Equal(before.Text, after.Text);
    }

    [Fact]
    public async Task A30_asking_for_access_is_limited_to_three_a_day_and_the_text_is_kept()
    {
        var accountant = await App.SignedInAsync(Cast.Accountant);
        foreach (var name in new[] { "un", "deux", "trois" })
            await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", name));

        var fourth = await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "quatre"));

        Assert.Contains("Trois demandes par jour au plus", fourth.Text);
        Assert.Equal("quatre", fourth.Field("wrote"));
        App.Wait(TimeSpan.FromDays(1));
        Assert.Contains("Si ce compte existe", (await accountant.FillInAsync("/comptable", "Envoyer la demande", ("wrote", "quatre"))).Text);
    }
}
