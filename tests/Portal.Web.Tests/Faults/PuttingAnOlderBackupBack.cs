using System.Net;
using Portal.Tickets.Access;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Faults;

public sealed class PuttingAnOlderBackupBack : AccessTest
{
    private string Restored => Path.Combine(App.DataFolder, "restored");

    [Fact]
    public async Task F20_the_operators_command_ends_what_a_restored_file_holds_open_and_its_used_link_stays_dead()
    {
        var request = await InvitedAsync();
        var link = await InvitationLinkAsync();
        var file = Path.Combine(Directory.CreateDirectory(Restored).FullName, "portal.db");
        await App.BackUpAsync(file);
        await (await App.SignedInAsync(Cast.Accountant)).FillInAsync(link, "Accepter l’invitation");
        Assert.Equal(HttpStatusCode.Gone, (await App.Visitor().GetAsync(link)).Status);
        await using (var undoubted = await RestoredAsync(file))
            Assert.Equal(HttpStatusCode.OK, (await undoubted.Visitor().GetAsync(link)).Status);

        var said = (await SaysAsync("access", "distrust"), await SaysAsync("access", "distrust"), await SaysAsync("audit", "verify"));

        Assert.Contains("1 open requests are over; 0 accesses wait", said.Item1, StringComparison.Ordinal);
        Assert.Contains("0 open requests are over; 0 accesses wait", said.Item2, StringComparison.Ordinal);
        Assert.Contains("Every trail is whole.", said.Item3, StringComparison.Ordinal);
        await using var restored = await RestoredAsync(file);
        Assert.Equal(nameof(AccessState.Revoked), await restored.StateOfRequestAsync(request));
        Assert.Equal(HttpStatusCode.Gone, (await restored.Visitor().GetAsync(link)).Status);
    }

    private static Task<PortalApp> RestoredAsync(string file) => PortalApp.StartAsync(new PortalSettings { Database = file });

    private async Task<string> SaysAsync(params string[] arguments)
    {
        await using var program = PortalProgram.Command(
            arguments, ("Portal:DataFolder", Restored), ("Portal:ArticlesFolder", Template.Articles),
            ("Portal:PublicUrl", "https://aide.exemple.example"), ("Portal:Brand:Name", "Exemple"), ("Mail:From", "aide@exemple.example"));
        var (code, said) = await program.EndAsync();
        Assert.True(code == 0, said);
        return said;
    }
}
