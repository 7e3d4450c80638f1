using System.Net;
using System.Net.Sockets;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.AccessProviders;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Providers;

public sealed class DyingInTheMiddle : AccessTest
{
    [Fact]
    public async Task F03_a_process_killed_while_the_service_has_the_call_leaves_an_outcome_unknown_and_never_a_second_call()
    {
        using var service = new TcpListener(IPAddress.Loopback, 0);
        service.Start();
        var origin = $"http://127.0.0.1:{((IPEndPoint)service.LocalEndpoint).Port}";
        var request = Guid.Parse(await InvitedAsync());
        await AcceptAsync(request);
        await App.DoAsync<CodeVault>(vault => vault.KeepAsync("acme", new OwnersCode("canari"), CancellationToken.None));
        (string, string)[] settings =
        [
            ("Portal:DataFolder", App.DataFolder), ("Portal:ArticlesFolder", Template.Articles), ("Portal:PublicUrl", "https://aide.exemple.example"),
            ("Portal:Brand:Name", "Exemple"), ("Mail:From", "aide@exemple.example"),
            ("Access:Provider", "VosFactures"), ("Access:VosFactures:Origin", origin), ("Access:VosFactures:TimeoutSeconds", "100"),
        ];

        // The service has read the call and keeps it: the answer will never come.
        await using (var program = PortalProgram.Command(["access", "carry-out"], settings))
        {
            using var line = await service.AcceptTcpClientAsync(Cancel);
            var start = new byte[4];
            await line.GetStream().ReadExactlyAsync(start, Cancel);
            Assert.Equal("POST"u8, start);
            await program.KillAsync();
        }

        Assert.Equal("Provisioning", await App.StateOfRequestAsync(request.ToString()));
        await EndAsync(["access", "carry-out"], settings);
        Assert.False(service.Pending(), "The call was made a second time.");

        App.Wait(AccessRequest.LongestCall + TimeSpan.FromMinutes(1));
        await App.DoAsync<RecoverProvisioning>(recover => recover.RunAsync(CancellationToken.None));
        Assert.Equal("ProvisioningUnknown", await App.StateOfRequestAsync(request.ToString()));
        await EndAsync(["access", "carry-out"], settings);
        Assert.False(service.Pending(), "The call was made a second time.");
        await EndAsync(["audit", "verify"], settings);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task AcceptAsync(Guid request) => App.DoAsync<AnswerInvitation>(async answer =>
    {
        var person = Guid.Parse((await App.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{Cast.Accountant}'"))[0]);
        await answer.AcceptAsync(request, new Viewer(person, PortalRole.Customer, []), CancellationToken.None);
    });

    private static async Task EndAsync(string[] arguments, (string, string)[] settings)
    {
        await using var program = PortalProgram.Command(arguments, settings);
        var (code, said) = await program.EndAsync();
        Assert.True(code == 0, said);
    }
}
