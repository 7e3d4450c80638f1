using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Web.Jobs;
using Portal.Web.Tests.Attacks;
using Portal.Web.Tests.Stage;
using Portal.Web.Webhooks;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Portal.Web.Tests.Programs;

/// <summary>The webhook as a receiver has it, with a client of its own that knows nothing of our code.</summary>
public sealed class TellingOfChanges : AccessTest
{
    private readonly WireMockServer _receiver = WireMockServer.Start();

    private string Address => $"{_receiver.Urls[0].Replace("localhost", "127.0.0.1", StringComparison.Ordinal)}/portal";

    private protected override PortalSettings Settings => new() { More = new Dictionary<string, string?> { ["Webhooks:AllowedInside:0"] = new Uri(Address).Authority } };

    /// <summary>The first is the published vector of Standard Webhooks, the second was signed by <c>openssl dgst -sha256 -mac HMAC</c>.</summary>
    [Theory]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("whsec_QJDoWKRH5JKZT1FaO+EX0dOGIOzC/WlRQPf7e+qfzxI=", "msg_0190", 1795532400, """{"type":"member.permissions.changed","é":"à"}""", "v1,/i9STjxVgg97M+4j8xjj9f8MSgjBjI2VPSa+JEmQde0=")]
    public void A78_a_message_is_signed_as_the_published_vectors_say(string secret, string id, long timestamp, string body, string signature) =>
        Assert.Equal(signature, WebhookSignature.Sign(secret, id, timestamp, body));

    [Fact]
    public async Task Each_change_of_permissions_is_told_once_signed_and_without_a_name()
    {
        Answers(204);
        var secret = await AddAsync();
        await InAndOutAsync();

        await SendAsync();
        await SendAsync();

        var received = Received();
        Assert.Equal(2, received.Count);
        Assert.All(received, message => Assert.True(message.IsGood(secret)));
        Assert.Equal(2, received.Select(message => message.Id).Distinct().Count());
        var data = JsonDocument.Parse(received[0].Body).RootElement.GetProperty("data");
        Assert.Equal((await App.ReadAsync("SELECT Id FROM Accounts WHERE PrefixKey = 'acme'"))[0], data.GetProperty("accountId").GetString(), ignoreCase: true);
        Assert.Equal((await App.ReadAsync($"SELECT Id FROM People WHERE AddressKey = '{Cast.Accountant}'"))[0], data.GetProperty("personId").GetString(), ignoreCase: true);
        Assert.DoesNotContain("cora", received[0].Body);
    }

    [Fact]
    public async Task The_address_in_a_message_answers_with_the_present_permissions()
    {
        Answers(200);
        await AddAsync();
        await InAndOutAsync();
        await SendAsync();
        var program = App.Program(await App.IssueTokenAsync("Facturation", "permissions:read"));

        var address = JsonDocument.Parse(Received()[0].Body).RootElement.GetProperty("data").GetProperty("permissions").GetString();
        var answer = JsonDocument.Parse(await program.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal("", answer.GetProperty("role").GetString());
        Assert.Empty(answer.GetProperty("allowed").EnumerateArray());
    }

    [Fact]
    public async Task A78_a_receiver_refuses_a_wrong_signature_and_an_old_message_and_knows_one_it_has_seen()
    {
        Answers(500);
        var secret = await AddAsync();
        await InAndOutAsync();
        await SendAsync();
        var first = Received()[0];
        Answers(204);
        App.Wait(TimeSpan.FromMinutes(1));

        await SendAsync();

        var again = Received().Single(message => message.Id == first.Id && message.Timestamp != first.Timestamp);
        Assert.False(first.IsGood(WebhookSignature.NewSecret()));
        Assert.False((first with { Body = first.Body.Replace("data", "dada", StringComparison.Ordinal) }).IsGood(secret));
        Assert.False((first with { Timestamp = again.Timestamp }).IsGood(secret));
        Assert.True(first.IsOldAt(DateTimeOffset.FromUnixTimeSeconds(first.Timestamp).AddMinutes(10)));
        Assert.True(again.IsGood(secret));
        Assert.Equal(first.Body, again.Body);
    }

    [Fact]
    public async Task While_a_secret_is_replaced_both_sign_for_a_day()
    {
        Answers(204);
        var old = await AddAsync();
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var page = await administrator.FillInAsync("/admin/webhooks", "Remplacer le secret");
        var secret = page.Html.QuerySelector("code.breaks")!.TextContent;
        await InAndOutAsync();
        await SendAsync();
        var during = Received()[^1];

        App.Wait(TimeSpan.FromHours(25));
        await App.WriteAsync("UPDATE WebhookDeliveries SET DeliveredAt = NULL");
        await SendAsync();

        Assert.True(during.IsGood(old) && during.IsGood(secret));
        Assert.False(Received()[^1].IsGood(old));
        Assert.True(Received()[^1].IsGood(secret));
    }

    [Fact]
    public async Task A_receiver_that_fails_is_tried_ten_times_over_three_days_with_one_id_and_then_stopped()
    {
        Answers(503);
        await AddAsync();
        await InAndOutAsync();
        await App.WriteAsync("DELETE FROM WebhookDeliveries WHERE Id NOT IN (SELECT Id FROM WebhookDeliveries LIMIT 1)");
        for (var hour = 0; hour < 100; hour++)
        {
            await SendAsync();
            App.Wait(TimeSpan.FromHours(1));
        }

        Assert.Equal(10, Received().Count);
        Assert.Single(Received().Select(message => message.Id).Distinct());
        Assert.Equal("dix essais sans succès", Assert.Single(await App.ReadAsync("SELECT DisabledReason FROM WebhookEndpoints")));
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        Answers(204);
        await administrator.FillInAsync("/admin/webhooks", "Remettre en service");
        await administrator.FillInAsync("/admin/webhooks", "Renvoyer msg_");
        await SendAsync();
        Assert.Equal(11, Received().Count);
        Assert.Equal("1", Assert.Single(await App.ReadAsync("SELECT COUNT(*) FROM WebhookDeliveries WHERE DeliveredAt IS NOT NULL")));
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_called_no_more()
    {
        Answers(410);
        await AddAsync();
        await InAndOutAsync();

        await SendAsync();
        App.Wait(TimeSpan.FromHours(1));
        await SendAsync();

        Assert.Single(Received());
    }

    [Fact]
    public async Task A58_a_redirect_counts_as_a_failure_and_is_not_followed()
    {
        _receiver.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithStatusCode(302).WithHeader("Location", "http://127.0.0.1:9/"));
        await AddAsync();
        await InAndOutAsync();

        await SendAsync();

        Assert.All(await App.ReadAsync("SELECT LastAnswer FROM WebhookDeliveries"), answer => Assert.Equal("302", answer));
    }

    [Theory]
    [InlineData("http://exemple.example/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://localhost./")]
    [InlineData("https://exemple.example:8080/")]
    [InlineData("https://moi:secret@exemple.example/")]
    [InlineData("ftp://exemple.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("exemple.example")]
    public async Task A58_an_address_that_leads_inside_or_hides_something_is_refused_and_kept_on_the_page(string typed)
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);

        var page = await administrator.FillInAsync("/admin/webhooks", "Ajouter", ("address", typed));

        Assert.Contains("Rien n’a été ajouté", page.Text);
        Assert.Equal(typed, page.Field("address"));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM WebhookEndpoints"));
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.10", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("9.9.9.9", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2620:fe::fe", true)]
    public void A58_what_is_connected_to_is_an_address_of_the_public_internet(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Fact]
    public async Task A58_a_name_that_turns_out_to_lead_inside_is_refused_when_it_is_connected_to()
    {
        await AddAsync();
        await InAndOutAsync();

        // As though the name had been registered while it still led to the public internet.
        await App.WriteAsync($"UPDATE WebhookEndpoints SET Address = 'http://localhost:{new Uri(Address).Port}/'");
        await SendAsync();

        Assert.Empty(Received());
        Assert.All(await App.ReadAsync("SELECT LastAnswer FROM WebhookDeliveries"), answer => Assert.Equal("adresse refusée", answer));
    }

    [Fact]
    public async Task A33_the_secret_stands_in_no_table()
    {
        var secret = await AddAsync();

        Assert.All(await App.EverythingAsync(), table => Assert.DoesNotContain(secret["whsec_".Length..], table.Value));
    }

    private void Answers(int status)
    {
        _receiver.ResetMappings();
        _receiver.Given(Request.Create().WithPath("/portal").UsingPost()).RespondWith(Response.Create().WithStatusCode(status));
    }

    private async Task<string> AddAsync()
    {
        using var administrator = await App.SignedInAsync(Cast.Administrator);
        var page = await administrator.FillInAsync("/admin/webhooks", "Ajouter", ("address", Address));
        return page.Html.QuerySelector("code.breaks")!.TextContent;
    }

    /// <summary>The accountant gets in, and the owner takes it back: two changes.</summary>
    private async Task InAndOutAsync()
    {
        var request = await InvitedAsync();
        using var accountant = await App.SignedInAsync(Cast.Accountant);
        await accountant.FillInAsync($"/acces/invitation/{request}", "Accepter l’invitation");
        await App.DoAsync<CarryOutGrants>(job => job.RunAsync(CancellationToken.None));
        using var owner = await App.SignedInAsync(Cast.AcmeOwner);
        await owner.FillInAsync("/espace/acces/acme", "Retirer l’accès de");
        Assert.Equal("Revoked", await App.StateOfRequestAsync(request));
    }

    private Task SendAsync() => App.DoAsync<SendWebhooks>(send => send.RunAsync(CancellationToken.None));

    private List<ReceivedMessage> Received() =>
    [
        .. _receiver.LogEntries.Select(entry => entry.RequestMessage!).Select(message => new ReceivedMessage(
            message.Headers!["webhook-id"][0], long.Parse(message.Headers["webhook-timestamp"][0], CultureInfo.InvariantCulture),
            message.Headers["webhook-signature"][0], message.Body ?? "")),
    ];

    /// <summary>As a receiver checks it, from the published description alone.</summary>
    private sealed record ReceivedMessage(string Id, long Timestamp, string Signatures, string Body)
    {
        public bool IsGood(string secret)
        {
            using var hmac = new HMACSHA256(Convert.FromBase64String(secret.Split('_', 2)[1]));
            var expected = hmac.ComputeHash(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}.{Timestamp}.{Body}")));
            return Signatures.Split(' ').Select(signature => signature.Split(',')).Any(parts =>
                parts[0] == "v1" && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(parts[1]), expected));
        }

        public bool IsOldAt(DateTimeOffset now) => now - DateTimeOffset.FromUnixTimeSeconds(Timestamp) > TimeSpan.FromMinutes(5);
    }
}
