using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Attacks;

public sealed class WhatTheLogTells : AccessTest
{
    private readonly LogBook _log = new();

    private protected override PortalSettings Settings => new()
    {
        Log = _log,

        // As an operator would set it who looks for a fault; below that the framework writes down what forms hold.
        LogLevel = "Information",
    };

    [Fact]
    public async Task A39_A33_no_secret_of_a_link_and_no_code_stands_in_the_log_after_the_whole_story()
    {
        await InvitedAsync();
        var links = new[] { await ConsentLinkAsync(), await InvitationLinkAsync() };
        await App.Visitor().GetAsync(links[0]);
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync(links[1], "Accepter l’invitation");

        var secrets = links.Select(link => link[^43..]).Concat((await App.LettersAsync()).Where(letter => letter.HasCode).Select(letter => letter.Code)).ToList();

        Assert.True(secrets.Count >= 4);
        Assert.NotEmpty(_log.Lines);
        Assert.All(secrets, secret => Assert.DoesNotContain(_log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }
}
