using System.Globalization;
using System.Text.RegularExpressions;
using MimeKit;

namespace Portal.Browser.Tests;

/// <summary>The mailboxes of everybody in a story: the letters that the portal laid in its folder.</summary>
internal sealed partial class MailFolderReader(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HashSet<string> _read = [];

    /// <summary>The next letter to this mailbox whose subject holds these words, once it has arrived.</summary>
    public async Task<MimeMessage> NextAsync(string address, string subject, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Patience);
        while (true)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Order().Where(file => !_read.Contains(file)) : [])
            {
                var message = await MimeMessage.LoadAsync(file, cancel);
                if (message.To.Mailboxes.Any(to => to.Address == address) && message.Subject?.Contains(subject, StringComparison.Ordinal) == true)
                {
                    _read.Add(file);
                    return message;
                }
            }

            try
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), deadline.Token);
            }
            catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
            {
                throw new TimeoutException($"No letter « {subject} » to {address} within {Patience.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s.", late);
            }
        }
    }

    public static string LinkIn(MimeMessage message) => Links.Match(message.TextBody ?? "").Value;

    public static string CodeIn(MimeMessage message) => Codes.Match(message.TextBody ?? "").Value;

    [GeneratedRegex(@"https?://\S+/(acces/lien|questions/(confirmer|suite|meme-probleme))/\S+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"\b\d{6}\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Codes { get; }
}
