using System.Globalization;
using Portal.Mail.Tests.Servers;

namespace Portal.Mail.Tests.Fetching;

/// <summary>Letters that wait while the portal is killed or its mail server misbehaves. They are acknowledgements of fetched mail: real rows.</summary>
public sealed class SendingWithFaults : IAsyncLifetime
{
    private readonly Dovecot _dovecot = new();
    private readonly PortalProgram _portal = new();
    private readonly SmtpTrap _smtp = new();

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Dovecot.IsThere, "Dovecot is needed.");
        await _dovecot.StartAsync("aide");
        _portal.Fetch(_dovecot.Port);
        _portal.SendBy(_smtp.Port);
        _portal.Settings["Mail:TimeoutSeconds"] = "3";
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _smtp.DisposeAsync();
        await _dovecot.DisposeAsync();
    }

    [Fact]
    public async Task F01_killed_between_commit_and_SMTP_the_letter_leaves_once_after_the_restart()
    {
        _smtp.OnConnect = _portal.KillAsync;
        await WriteAsync("nora@verdier.example");
        await _portal.StartAsync();
        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE LeasedUntil IS NOT NULL", "1");
        await _portal.KillAsync();
        Assert.Empty(_smtp.Taken);

        await GoOnAsync();

        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NOT NULL", "1");
        Assert.Single(_smtp.Taken);
    }

    [Fact]
    public async Task F02_killed_after_the_final_dot_the_letter_leaves_again_under_the_same_Message_ID()
    {
        _smtp.OnDot = _portal.KillAsync;
        await WriteAsync("nora@verdier.example");
        await _portal.StartAsync();
        await Daemon.UntilAsync(() => Task.FromResult(!_smtp.Taken.IsEmpty), () => _portal.Log);
        await _portal.KillAsync();

        await GoOnAsync();

        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NOT NULL", "1");
        Assert.Equal(2, _smtp.Taken.Count);
        Assert.Single(_smtp.Taken.Select(letter => SmtpTrap.HeaderOf(letter, "Message-ID")).Distinct());
    }

    [Fact]
    public async Task F05_F07_a_mailbox_that_is_refused_and_a_server_that_dawdles_hold_up_nobody_else()
    {
        var first = true;
        _smtp.Refuse = address => address.StartsWith("partie", StringComparison.Ordinal) ? "550 5.1.1 no such mailbox" : null;
        _smtp.OnDot = async () =>
        {
            if (first)
            {
                first = false;
                await Task.Delay(TimeSpan.FromSeconds(20)); // Longer than a letter may take.
            }
        };
        await WriteAsync("lente@verdier.example", "partie@verdier.example", "nora@verdier.example", "omar@verdier.example");

        await _portal.StartAsync();

        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE SentAt IS NOT NULL", "2");
        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE DeadAt IS NOT NULL AND Recipient LIKE 'partie%'", "1");
        await _portal.UntilAsync("SELECT COUNT(*) FROM OutgoingMail WHERE Attempts = 1 AND SentAt IS NULL AND DeadAt IS NULL", "1");
        Assert.Equal(["partie@verdier.example"], await _portal.ReadAsync("SELECT AddressKey FROM SuppressedAddresses"));
        Assert.Equal(["1"], await _portal.ReadAsync("SELECT COUNT(*) FROM TicketEvents WHERE Kind = 12 AND Audience = 2"));
    }

    private Task WriteAsync(params string[] senders) => _dovecot.DeliverAsync("aide", senders.Select((from, number) => System.Text.Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"From: {from}\r\nTo: aide@exemple.example\r\nSubject: Essai {number}\r\n\r\nVoici le message {number}.\r\n"))));

    /// <summary>Starts anew, the claims of the killed one over: a lease lasts minutes, a test does not wait them out.</summary>
    private async Task GoOnAsync()
    {
        (_smtp.OnConnect, _smtp.OnDot) = (() => Task.CompletedTask, () => Task.CompletedTask);
        await _portal.WriteAsync("UPDATE OutgoingMail SET LeasedUntil = NULL");
        await _portal.StartAsync();
    }
}
