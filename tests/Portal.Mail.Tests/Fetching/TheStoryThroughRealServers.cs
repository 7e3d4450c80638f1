using System.Globalization;
using MimeKit;
using Portal.Mail.Tests.Servers;

namespace Portal.Mail.Tests.Fetching;

public sealed class TheStoryThroughRealServers : IAsyncLifetime
{
    private const string Desk = "aide@exemple.example";
    private const string Nora = "nora@verdier.example";

    private readonly Dovecot _dovecot = new();
    private readonly PortalProgram _portal = new();
    private Postfix? _postfix;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Dovecot.IsThere && Postfix.CanRun, "Dovecot and Postfix are needed, and root to start Postfix.");
        await _dovecot.StartAsync("aide", "nora");
        _postfix = new Postfix(_dovecot);
        await _postfix.StartAsync((Desk, "aide"), (Nora, "nora"));
        _portal.Fetch(_dovecot.Port);
        _portal.SendBy(_postfix.Port);
        await _portal.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        if (_postfix is not null)
            await _postfix.DisposeAsync();
        await _dovecot.DisposeAsync();
    }

    [Fact]
    public async Task A_customers_mail_opens_a_ticket_our_letter_arrives_the_reply_joins_and_a_bounce_comes_home()
    {
        await _postfix!.SendAsync(Letter(Nora, Desk, "Facture introuvable", "Je ne trouve plus ma facture."));
        await _portal.UntilAsync("SELECT COUNT(*), MAX(Title) FROM Tickets", "1|Facture introuvable");

        var ours = await ArrivedAsync("nora");
        Assert.Equal("auto-generated", ours.Headers[HeaderId.AutoSubmitted]);
        var replyTo = Assert.Single(ours.ReplyTo.Mailboxes).Address;
        Assert.StartsWith("aide+", replyTo, StringComparison.Ordinal);

        var reply = Letter(Nora, replyTo, "Re: " + ours.Subject, "Voici le numéro : 4711.");
        reply.InReplyTo = ours.MessageId;
        await _postfix.SendAsync(reply);
        await _portal.UntilAsync("SELECT COUNT(*), COUNT(DISTINCT TicketId), MAX(Body) FROM Messages", "2|1|Voici le numéro : 4711.");

        await _postfix.SendAsync(Letter("partie@verdier.example", Desk, "Bonjour", "Ma boîte n’existe plus."));
        await _portal.UntilAsync("SELECT AddressKey, Status FROM SuppressedAddresses", "partie@verdier.example|5.1.1");
        await _portal.UntilAsync("SELECT COUNT(*) FROM TicketEvents WHERE Kind = 12 AND Audience = 2", "1");
        Assert.Equal(["3"], await _portal.ReadAsync("SELECT COUNT(*) FROM Messages"));
    }

    private async Task<MimeMessage> ArrivedAsync(string mailbox)
    {
        IReadOnlyList<MimeMessage> arrived = [];
        await Daemon.UntilAsync(async () => (arrived = await _dovecot.ReadAsync(mailbox)).Count > 0, () => "Nothing arrived. " + _portal.Log);
        return arrived[^1];
    }

    internal static MimeMessage Letter(string from, string to, string subject, string text) => new(
        [MailboxAddress.Parse(from)], [MailboxAddress.Parse(to)], string.Create(CultureInfo.InvariantCulture, $"{subject}"), new TextPart("plain") { Text = text });
}
