using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.House;

public sealed class InProduction : PortalTest
{
    private protected override PortalSettings Settings => new() { Database = Template.EmptyDatabase };

    [Fact]
    public async Task There_is_no_room_for_developers()
    {
        Assert.DoesNotContain(App.Routes(), route => route.Contains("dev", StringComparison.OrdinalIgnoreCase));
        foreach (var address in new[] { "/dev/connexion", "/dev/courrier", "/dev/courrier/x", "/Dev/Connexion", "/dev" })
            Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync(address)).Status);
    }

    [Fact]
    public async Task Nobody_enters_with_one_click()
    {
        await App.WriteAsync("INSERT INTO People (Id, Name, Address, AddressKey, MetAt, Role) VALUES ('6F1F7A52-58D1-4A3E-9F5C-0D7A1F0A2B3C', '', 'a@b.fr', 'a@b.fr', 0, 3)");
        var visitor = App.Visitor();

        var page = await visitor.ForgeAsync("/dev/connexion", ("id", "6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c"));

        Assert.True(page.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed);
        Assert.DoesNotContain(visitor.Cookies, cookie => cookie.Name == "__Host-portal");
    }

    [Fact]
    public async Task No_invented_person_or_question_is_there()
    {
        Assert.Empty(await App.ReadAsync("SELECT * FROM People"));
        Assert.Contains("Aucune question ici pour l’instant", (await App.Visitor().GetAsync("/questions")).Text);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_that_it_is_ready()
    {
        Assert.Equal("ok", (await App.Visitor().GetAsync("/sante/live")).Source);
        Assert.Equal("ok", (await App.Visitor().GetAsync("/sante/pret")).Source);
    }
}
