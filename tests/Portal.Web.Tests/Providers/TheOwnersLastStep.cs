using Portal.Web.Jobs;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Providers;

/// <summary>Without a code in the vault the last step is the owner's: by hand, or with their code for one call.</summary>
public sealed class TheOwnersLastStep : AccessTest
{
    private readonly InvoicingService _service = new();

    private protected override PortalSettings Settings => new() { More = _service.Settings };

    [Fact]
    public async Task The_owner_gives_their_code_once_and_the_access_opens()
    {
        _service.Works();
        var request = await AcceptedAsync();
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var page = await owner.FillInAsync("/espace/acces/acme", "Ouvrir l’accès maintenant", ("code", InvoicingService.Code));

        Assert.Contains("C’est ouvert", page.Text);
        Assert.Equal("Active", await App.StateOfRequestAsync(request));
        Assert.Equal(InvoicingService.Code, Assert.Single(_service.Calls).GetProperty("api_token").GetString());
        Assert.All(await App.EverythingAsync(), table => Assert.DoesNotContain("canari", table.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_owner_does_it_by_hand_and_says_so()
    {
        var request = await AcceptedAsync();
        await App.DoAsync<CarryOutGrants>(job => job.RunAsync(CancellationToken.None));
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var before = await owner.GetAsync("/espace/acces/acme");

        var after = await owner.FillInAsync(before, "C’est fait, il est ajouté");

        Assert.Contains("il vous reste un geste", before.Text);
        Assert.Contains("C’est ouvert", after.Text);
        Assert.Equal("Active", await App.StateOfRequestAsync(request));
        Assert.Empty(_service.Calls);
        Assert.Contains(await App.LettersToAsync(Cast.AcmeOwner), letter => letter.Subject.Contains("il vous reste un geste", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_never_came_shows_what_to_do_and_nothing_is_called_again()
    {
        _service.DiesAfterApplying();
        var request = await AcceptedAsync();
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);

        var page = await owner.FillInAsync("/espace/acces/acme", "Ouvrir l’accès maintenant", ("code", InvoicingService.Code));
        var settled = await owner.FillInAsync(page, "Il n’y est pas");

        Assert.Contains("La réponse du service n’est pas sûre", page.Text);
        Assert.Contains("Paramètres > Utilisateurs", page.Text);
        Assert.Equal("Accepted", await App.StateOfRequestAsync(request));
        Assert.Contains("il vous reste un geste", settled.Text);
        Assert.Single(_service.Calls);
    }

    [Fact]
    public async Task A_revocation_is_finished_by_the_owner_in_the_product()
    {
        var request = await AcceptedAsync();
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        await owner.FillInAsync("/espace/acces/acme", "C’est fait, il est ajouté");

        var cut = await owner.FillInAsync("/espace/acces/acme", "Retirer l’accès de");
        var finished = await owner.FillInAsync(cut, "C’est fait, il n’y est plus");

        Assert.Contains("Terminez le retrait", cut.Text);
        Assert.DoesNotContain("Terminez le retrait", finished.Text);
        Assert.Equal("Revoked", await App.StateOfRequestAsync(request));
    }

    [Fact]
    public async Task Nobody_but_the_owners_side_takes_the_step()
    {
        var request = await AcceptedAsync();
        using var accountant = await App.SignedInAsync(Cast.Accountant);
        using var agent = await App.SignedInAsync(Cast.Agent);
        using var user = await App.SignedInAsync(Cast.AcmeUser);

        foreach (var somebody in new[] { accountant, agent, user })
        {
            foreach (var handler in new[] { "Done", "Call", "Listed", "Missing", "Renew", "Resend", "Share" })
                Assert.Equal(System.Net.HttpStatusCode.NotFound, (await somebody.ForgeAsync($"/espace/acces/acme?handler={handler}", ("requestId", request), ("code", "x"))).Status);
        }

        Assert.Equal("Accepted", await App.StateOfRequestAsync(request));
        Assert.Empty(_service.Calls);
    }

    private async Task<string> AcceptedAsync()
    {
        var request = await InvitedAsync();
        using var accountant = await App.SignedInAsync(Cast.Accountant);
        await accountant.FillInAsync($"/acces/invitation/{request}", "Accepter l’invitation");
        Assert.Equal("Accepted", await App.StateOfRequestAsync(request));
        return request;
    }
}
