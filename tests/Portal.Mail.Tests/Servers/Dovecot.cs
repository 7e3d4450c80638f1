using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace Portal.Mail.Tests.Servers;

/// <summary>Debian's IMAP server on a free port of loopback, with its own configuration and folders.</summary>
internal sealed class Dovecot : IAsyncDisposable
{
    public const string Password = "un mot de passe d’essai";

    private readonly ServerFolder _folder = new("dovecot");
    private Daemon? _daemon;

    public int Port { get; private set; }

    /// <summary>A Maildir a mailbox, where Postfix delivers.</summary>
    public string Maildirs => _folder.Path("mail");

    public static bool IsThere => File.Exists("/usr/sbin/dovecot");

    public async Task StartAsync(params string[] mailboxes)
    {
        Port = Port == 0 ? FreePort.Next() : Port;
        Directory.CreateDirectory(Maildirs);
        if (Environment.IsPrivilegedProcess)
            await Daemon.RunAsync("chown", "nobody", Maildirs);
        await File.WriteAllLinesAsync(_folder.Path("passwd"), mailboxes.Select(box => $"{box}:{{PLAIN}}{Password}"));
        await File.WriteAllTextAsync(_folder.Path("dovecot.conf"), Configuration());
        _daemon = Daemon.Start("/usr/sbin/dovecot", "-F", "-c", _folder.Path("dovecot.conf"));
        await Daemon.UntilAsync(CanEnterAsync, () => $"Dovecot does not answer: {_folder.Read("dovecot.log")}");

        async Task<bool> CanEnterAsync()
        {
            using var imap = await ConnectAsync(mailboxes[0]);
            return imap.IsAuthenticated;
        }
    }

    public async Task StopAsync()
    {
        if (_daemon is not null)
            await _daemon.StopAsync();
        _daemon = null;
    }

    public async Task<ImapClient> ConnectAsync(string mailbox)
    {
        var imap = new ImapClient { Timeout = 10_000 };
        await imap.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await imap.AuthenticateAsync(mailbox, Password);
        return imap;
    }

    public async Task DeliverAsync(string mailbox, params IEnumerable<byte[]> messages)
    {
        using var imap = await ConnectAsync(mailbox);
        foreach (var message in messages)
        {
            using var raw = new MemoryStream(message);
            await imap.Inbox.AppendAsync(await MimeMessage.LoadAsync(raw), MessageFlags.None);
        }
    }

    /// <summary>The messages that have come so far.</summary>
    public async Task<IReadOnlyList<MimeMessage>> ReadAsync(string mailbox)
    {
        using var imap = await ConnectAsync(mailbox);
        await imap.Inbox.OpenAsync(FolderAccess.ReadOnly);
        var messages = new List<MimeMessage>();
        for (var at = 0; at < imap.Inbox.Count; at++)
            messages.Add(await imap.Inbox.GetMessageAsync(at));
        return messages;
    }

    /// <summary>As after a restored backup: the same messages under new numbers.</summary>
    public void ForgetNumbers(string mailbox)
    {
        foreach (var file in Directory.EnumerateFiles(System.IO.Path.Combine(Maildirs, mailbox), "dovecot*"))
            File.Delete(file);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private string Configuration()
    {
        var (inner, mail) = Environment.IsPrivilegedProcess ? ("", "uid=nobody gid=nogroup") : ($"default_internal_user = {Environment.UserName}\ndefault_login_user = {Environment.UserName}\nservice anvil {{\n  chroot =\n}}\n", "");
        return string.Create(CultureInfo.InvariantCulture, $$"""
            base_dir = {{_folder.Path("run")}}
            state_dir = {{_folder.Path("state")}}
            log_path = {{_folder.Path("dovecot.log")}}
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:{{Maildirs}}/%u
            mailbox_idle_check_interval = 1 s
            maildir_very_dirty_syncs = no
            first_valid_uid = 1
            {{inner}}
            passdb {
              driver = passwd-file
              args = {{_folder.Path("passwd")}}
            }
            userdb {
              driver = static
              args = {{mail}} home={{Maildirs}}/%u
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = {{Port}}
              }
              inet_listener imaps {
                port = 0
              }
            }
            """);
    }
}
