using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.House;

public sealed class InDevelopment : PortalTest
{
    private protected override PortalSettings Settings => new() { Environment = "Development", Database = Template.EmptyDatabase, Articles = Repository.Folder("articles") };

    [Fact]
    public async Task The_demonstration_is_there_and_anybody_of_it_is_one_click_away()
    {
        var visitor = App.Visitor();

        var desk = await visitor.FillInAsync("/dev/connexion", "Ludovic Marchand");
        var questions = await App.Visitor().GetAsync("/questions");
        await visitor.FillInAsync("/questions/poser", "Envoyer la question", ("Form.Title", "Une question de plus"), ("Form.Body", "Un texte."));
        await App.Visitor().FillInAsync("/connexion", "Recevoir un code", ("address", Cast.Guest));
        await App.LettersAsync();

        Assert.StartsWith("/agents/file/", desk.Address, StringComparison.Ordinal);
        Assert.Contains("Comptable, je n’arrive pas à voir les documents d’un client", questions.Text);
        Assert.Contains("Votre code de connexion", (await visitor.GetAsync("/dev/courrier")).Text);
    }

    [Fact]
    public async Task Every_page_of_the_demonstration_opens()
    {
        var administrator = App.Visitor();
        await administrator.FillInAsync("/dev/connexion", "Claire Aubert");
        var addresses = (await administrator.GetAsync("/questions")).Html.QuerySelectorAll(".title-link")
            .Concat((await administrator.GetAsync("/agents/file/tous")).Html.QuerySelectorAll(".items a"))
            .Concat((await administrator.GetAsync("/tutoriels")).Html.QuerySelectorAll("main .rows a"))
            .Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(addresses.Count > 60);

        foreach (var address in addresses)
            Assert.Equal((address, HttpStatusCode.OK), (address, (await administrator.GetAsync(address)).Status));
    }
}
