using System.Text;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Reading;

/// <summary>A51: only what our own server wrote, once, about the very domain of the sender.</summary>
public sealed class TheSenderIsChecked
{
    private const string Ours = "mx.portail.example";

    [Theory]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example", true)]
    [InlineData("Authentication-Results: mx.portail.example; spf=pass smtp.mailfrom=x@y.example; dkim=pass header.d=sablon.example; dmarc=pass (p=none) header.from=sablon.example", true)]
    [InlineData("Authentication-Results: mx.portail.example; dkim=pass header.d=sablon.example", true)]
    [InlineData("Authentication-Results: mx.portail.example; dkim=pass header.d=example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dkim=pass header.d=autre.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; spf=pass smtp.mailfrom=marie@sablon.example", false)]
    [InlineData("Authentication-Results: mx.autre.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass header.from=autre.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=fail header.from=sablon.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=fail (a (dmarc=pass header.from=sablon.example) b) header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; spf=pass smtp.mailfrom=\"a) dmarc=pass (b\"@evil.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example\nAuthentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("Received: from a by b\nAuthentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("X-None: y", false)]
    [InlineData("Authentication-Results: (mx.portail.example) mx.autre.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example.evil.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example; dmarc=fail header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=none; dkim=pass header.d=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dkim=fail header.d=sablon.example; dkim=pass header.d=autre.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; spf=pass (\"a) dmarc=pass header.from=sablon.example (b\") smtp.mailfrom=x@evil.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass (((((a) b) c) d) header.from=sablon.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example.evil.example", false)]
    [InlineData("Authentication-Results: mx.portail.example; none", false)]
    [InlineData("ARC-Authentication-Results: i=1; mx.portail.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("X-Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example", false)]
    [InlineData("AUTHENTICATION-RESULTS: MX.PORTAIL.EXAMPLE;\n\tDMARC=PASS header.from=SABLON.example", true)]
    public void A51_a_sender_is_verified_by_our_server_alone(string headers, bool verified) =>
        Assert.Equal(verified, Check(Ours, headers + "\nFrom: Marie <marie@sablon.example>").Verified);

    [Fact]
    public void A51_without_a_server_named_nothing_is_trusted() =>
        Assert.False(Check("", "Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example\nFrom: marie@sablon.example").Verified);

    [Theory]
    [InlineData("From: marie@sablon.example, eve@autre.example")]
    [InlineData("From: marie@sablon.example\nFrom: eve@autre.example")]
    [InlineData("From: \"marie@sablon.example\" <eve@autre.example>")]
    public void A51_two_senders_are_none(string from) =>
        Assert.False(Check(Ours, "Authentication-Results: mx.portail.example; dmarc=pass header.from=sablon.example\n" + from).Verified);

    private static SenderVerification Check(string server, string headers)
    {
        var reader = new MailReader(new MailReaderOptions { AuthenticationServer = server }, html => html);
        return reader.Read(Encoding.UTF8.GetBytes(headers + "\nSubject: x\n\nBonjour\n"), CancellationToken.None).Verification;
    }
}
