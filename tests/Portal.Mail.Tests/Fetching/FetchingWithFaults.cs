using System.Globalization;
using Portal.Mail.Tests.Mails;
using Portal.Mail.Tests.Servers;

namespace Portal.Mail.Tests.Fetching;

public sealed class FetchingWithFaults : IAsyncLifetime
{
    private readonly Dovecot _dovecot = new();
    private readonly PortalProgram _portal = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Dovecot.IsThere, "Dovecot is needed.");
        await _dovecot.StartAsync("aide");
        _portal.Fetch(_dovecot.Port);
        _portal.Settings["Mail:MostFromOneSenderAnHour"] = "100000";
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _dovecot.DisposeAsync();
    }

    [Fact]
    public async Task F08_killed_while_fetching_and_while_taking_in_nothing_is_lost_and_nothing_comes_twice()
    {
        const int Messages = 60;
        await _dovecot.DeliverAsync("aide", Enumerable.Range(0, Messages).Select(Mail));
        foreach (var reached in new[] { 5, 20, 40 })
        {
            await _portal.StartAsync();
            await Daemon.UntilAsync(
                async () => int.Parse((await _portal.ReadAsync("SELECT COUNT(*) FROM IncomingMail"))[0], CultureInfo.InvariantCulture) >= reached, () => _portal.Log);
            await _portal.KillAsync();
        }

        // What the killed ones had claimed is theirs for two minutes: let those be over.
        await _portal.WriteAsync("UPDATE IncomingMail SET LeasedUntil = NULL");
        await _portal.StartAsync();
        await _portal.UntilAsync("SELECT COUNT(*) FROM IncomingMail WHERE State = 1", Messages.ToString(CultureInfo.InvariantCulture));

        Assert.Equal([$"{Messages}|{Messages}"], await _portal.ReadAsync("SELECT COUNT(*), COUNT(DISTINCT Body) FROM Messages"));
        Assert.Equal([$"{Messages}"], await _portal.ReadAsync("SELECT COUNT(*) FROM Tickets"));
    }

    [Fact]
    public async Task F09_a_folder_that_counts_anew_brings_nothing_twice_and_what_is_new_still_comes()
    {
        await _dovecot.DeliverAsync("aide", Enumerable.Range(0, 5).Select(Mail));
        await _portal.StartAsync();
        await _portal.UntilAsync("SELECT COUNT(*) FROM IncomingMail WHERE State = 1", "5");
        var before = await _portal.ReadAsync("SELECT UidValidity FROM MailboxPositions");

        await _dovecot.StopAsync();
        _dovecot.ForgetNumbers("aide");
        await _dovecot.StartAsync("aide");
        await _dovecot.DeliverAsync("aide", Mail(99));

        await _portal.UntilAsync("SELECT COUNT(*) FROM IncomingMail WHERE State = 1", "6");
        Assert.NotEqual(before, await _portal.ReadAsync("SELECT UidValidity FROM MailboxPositions"));
        Assert.Equal(["6"], await _portal.ReadAsync("SELECT COUNT(*) FROM Tickets"));
    }

    [Fact]
    public async Task A_server_that_went_away_is_seen_by_the_operator_and_fetched_from_again()
    {
        await _portal.StartAsync();
        await _portal.UntilAsync("SELECT LastContactAt IS NOT NULL FROM MailboxPositions", "1");
        await _dovecot.StopAsync();
        await _portal.UntilAsync("SELECT Fault <> '' FROM MailboxPositions", "1");

        await _dovecot.StartAsync("aide");
        await _dovecot.DeliverAsync("aide", Mail(1));

        await _portal.UntilAsync("SELECT COUNT(*) FROM Tickets", "1");
        await _portal.UntilAsync("SELECT Fault FROM MailboxPositions", "");
    }

    [Fact]
    public async Task F26_a_server_without_TLS_hears_no_password_unless_the_operator_said_so()
    {
        _portal.Settings["Portal:Mailboxes:0:Imap:AllowPlaintext"] = "false";

        var (code, said) = await _portal.CommandAsync("mail", "test");

        Assert.Equal(1, code);
        Assert.Contains("Tls: NoTls", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Imap:Host", "nulle-part.invalid", "Name: UnknownName")]
    [InlineData("Imap:Port", "1", "Connection: Refused")]
    [InlineData("Imap:Password", "faux", "Login: BadLogin")]
    [InlineData("Folder", "Absent", "Folder: NoFolder")]
    [InlineData("Folder", "INBOX", "good")]
    public async Task The_test_of_a_mailbox_says_at_which_step_it_failed_and_never_the_password(string key, string value, string told)
    {
        _portal.Settings[$"Portal:Mailboxes:0:{key}"] = value;

        var (code, said) = await _portal.CommandAsync("mail", "test", "aide");

        Assert.Equal(told == "good" ? 0 : 1, code);
        Assert.Contains(told, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Dovecot.Password, said, StringComparison.Ordinal);
    }

    private static byte[] Mail(int number) => RawMail.Fresh(new Exchange(Tongues.French, number + 1), $"Essai {number}").Plain($"Voici le message numéro {number}.");
}
