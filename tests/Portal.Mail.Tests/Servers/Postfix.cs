using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Portal.Mail.Tests.Servers;

/// <summary>
/// Debian's mail transport on a free port of loopback: delivers into the IMAP server's folders, and sends a report back for a
/// mailbox that is not there. It starts as root only.
/// </summary>
internal sealed class Postfix(Dovecot dovecot) : IAsyncDisposable
{
    private readonly ServerFolder _folder = new("postfix");
    private bool _runs;

    public int Port { get; } = FreePort.Next();

    public static bool CanRun => File.Exists("/usr/sbin/postfix") && Environment.IsPrivilegedProcess;

    /// <param name="mailboxes">Address and folder.</param>
    public async Task StartAsync(params (string Address, string Folder)[] mailboxes)
    {
        foreach (var name in new[] { "conf", "queue", "data" })
            Directory.CreateDirectory(_folder.Path(name));
        await Daemon.RunAsync("chown", "postfix", _folder.Path("data"));
        await File.WriteAllTextAsync(_folder.Path("conf/main.cf"), Main(mailboxes));
        await File.WriteAllTextAsync(_folder.Path("conf/master.cf"), Master());
        await Daemon.RunAsync("/usr/sbin/postfix", "-c", _folder.Path("conf"), "start");
        _runs = true;
        await Daemon.UntilAsync(async () =>
        {
            using var smtp = new SmtpClient();
            await smtp.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
            return smtp.IsConnected;
        }, () => $"Postfix does not answer: {_folder.Read("postfix.log")}");
    }

    public async Task SendAsync(MimeMessage message)
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await smtp.SendAsync(message);
        await smtp.DisconnectAsync(quit: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_runs)
            await Daemon.RunAsync("/usr/sbin/postfix", "-c", _folder.Path("conf"), "stop");
        _folder.Dispose();
    }

    private string Main((string Address, string Folder)[] mailboxes) => $$"""
        compatibility_level = 3.6
        queue_directory = {{_folder.Path("queue")}}
        data_directory = {{_folder.Path("data")}}
        mail_owner = postfix
        setgid_group = postdrop
        daemon_directory = /usr/lib/postfix/sbin
        command_directory = /usr/sbin
        maillog_file = {{_folder.Path("postfix.log")}}
        maillog_file_prefixes = {{_folder.Path("")}}
        myhostname = mx.exemple.example
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        alias_maps =
        alias_database =
        virtual_mailbox_domains = {{string.Join(", ", mailboxes.Select(box => box.Address.Split('@')[1]).Distinct())}}
        virtual_mailbox_maps = inline:{ {{string.Join(", ", mailboxes.Select(box => $"{{ {box.Address}={box.Folder}/ }}"))}} }
        virtual_transport = virtual
        virtual_mailbox_base = {{dovecot.Maildirs}}
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        virtual_minimum_uid = 1
        recipient_delimiter = +
        smtpd_reject_unlisted_recipient = no
        smtpd_relay_restrictions = permit_mynetworks, reject
        smtpd_tls_security_level = none
        """;

    private string Master() => FormattableString.Invariant($"""
        127.0.0.1:{Port} inet n - n - - smtpd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        smtp unix - - n - - smtp
        showq unix n - n - - showq
        error unix - - n - - error
        retry unix - - n - - error
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd

        """);
}
