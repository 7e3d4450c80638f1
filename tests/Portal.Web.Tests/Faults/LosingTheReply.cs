using System.Net;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class LosingTheReply : AccessTest
{
    private const string Yes = "Autoriser l’accès";

    [Fact]
    public async Task F13_a_yes_sent_again_because_the_database_went_away_after_its_commit_gets_the_same_answer_and_does_nothing_twice()
    {
        var request = await SentByAgentAsync();
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var page = await owner.FillInAsync($"/acces/demande/{request}", "Recevoir le code");
        var code = ("Answer.Code", await App.CodeToAsync(Cast.AcmeOwner));
        App.LoseReplyToNextStep();

        var lost = await owner.FillInAsync(page, Yes, code);
        var again = await owner.FillInAsync(page, Yes, code);

        Assert.True(lost.Status >= HttpStatusCode.InternalServerError, $"{lost.Status}");
        Assert.Equal((HttpStatusCode.OK, "/espace/acces/acme"), (again.Status, again.Address));
        Assert.Contains("C’est autorisé", again.Text, StringComparison.Ordinal);
        Assert.Equal("Invited", await App.StateOfRequestAsync(request));
        Assert.Equal(["Sent", "Authorised"], await App.ReadAsync($"SELECT Step FROM AuditEntries WHERE RequestId = '{request.ToUpperInvariant()}' ORDER BY Number"));
        Assert.Single(await App.LettersToAsync(Cast.Accountant), letter => letter.Subject.Contains("vous invite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task F13_a_yes_to_another_text_gets_no_such_answer()
    {
        var request = await SentByAgentAsync();
        var owner = await App.SignedInAsync(Cast.AcmeOwner);
        var page = await owner.FillInAsync($"/acces/demande/{request}", "Recevoir le code");
        await owner.FillInAsync(page, Yes, ("Answer.Code", await App.CodeToAsync(Cast.AcmeOwner)));
        var forged = await owner.ForgeAsync($"/acces/demande/{request}?handler=Authorise", ("Answer.SnapshotHash", "another"), ("Answer.Code", "000000"));

        Assert.Equal(HttpStatusCode.Gone, forged.Status);
    }
}
