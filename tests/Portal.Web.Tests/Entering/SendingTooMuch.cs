using System.Net;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Entering;

public sealed class SendingTooMuch : PortalTest
{
    private protected override PortalSettings Settings => new() { GuestPostsPerMinute = 3 };

    [Fact]
    public async Task Past_the_limit_of_a_minute_forms_anybody_may_send_answer_429_in_French_and_pages_still_open()
    {
        var visitor = App.Visitor();
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < 4; time++)
            statuses.Add((await visitor.FillInAsync("/connexion", "Recevoir un code", ("address", $"n{time}@ailleurs.example"))).Status);
        var question = await App.SendAsGuestAsync("Une question", "De trop.", Cast.Guest);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.TooManyRequests, question.Status);
        Assert.Equal("Beaucoup d’envois en peu de temps", question.Title);
        Assert.Empty(await App.ReadAsync("SELECT * FROM Tickets"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/questions/poser")).Status);
    }
}
