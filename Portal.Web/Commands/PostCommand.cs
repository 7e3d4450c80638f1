using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Mail.Arriving;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Outbound;
using Portal.Web.Persistence;

namespace Portal.Web.Commands;

/// <summary>The operator's hands on the portal's own post: a test letter, letters given up, the quarantine.</summary>
internal static class PostCommand
{
    public const string Usage =
        """
        mail inspect PATH… [--jsonl]              what is understood of messages in files or folders
        mail send-test ADDRESS [--mailbox KEY]    sends one letter to that address now
        mail test [KEY]                           goes the whole way to the mailboxes' servers, changing nothing
        mail requeue ID… | mail requeue --dead    brings letters that were given up back to the outbox
        mail quarantine list [--json]             messages that wait for somebody's look
        mail quarantine release ID…               makes each of them a ticket
        Answers 0 when all was done, 1 when something was not, 2 when the command was not understood.
        """;

    public static async Task<int> RunAsync(IServiceProvider services, IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var options = Options.Parse(arguments, "--mailbox");
        return options?.Rest.ToArray() switch
        {
            [_, "send-test", var address] => await SendTestAsync(scope.ServiceProvider, address, options!.Values.GetValueOrDefault("--mailbox"), cancel),
            [_, "test"] => await TestAsync(scope.ServiceProvider, key: null, cancel),
            [_, "test", var key] => await TestAsync(scope.ServiceProvider, key, cancel),
            [_, "requeue", .. var ids] when ids.Length > 0 != options!.Flags.Contains("--dead") && Numbers(ids) is { } numbers =>
                await RequeueAsync(scope.ServiceProvider, numbers, cancel),
            [_, "quarantine", "list"] => await ListAsync(scope.ServiceProvider, options!.Flags.Contains("--json"), cancel),
            [_, "quarantine", "release", .. var ids] when ids.Length > 0 && Numbers(ids) is { } numbers =>
                await ReleaseAsync(scope.ServiceProvider, numbers, cancel),
            _ => Fail(Usage, 2),
        };
    }

    private static async Task<int> SendTestAsync(IServiceProvider services, string address, string? key, CancellationToken cancel)
    {
        var mailboxes = services.GetRequiredService<MailboxDirectory>();
        if (MailAddress.TryParse(address) is not { } to)
            return Fail($"{address} is no mail address.", 2);
        if (mailboxes.Find(key ?? mailboxes.Common.Key) is not { } mailbox)
            return Fail($"There is no mailbox {key}. There are: {string.Join(", ", mailboxes.All.Select(box => box.Key))}.", 2);

        try
        {
            await services.GetRequiredService<SendTestLetter>().RunAsync(mailbox, to, cancel);
            Console.WriteLine($"Sent from {mailbox.Address} to {to.Text}.");
            return 0;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Fail($"Not sent: {failure.Message}", 1);
        }
    }

    private static async Task<int> TestAsync(IServiceProvider services, string? key, CancellationToken cancel)
    {
        var chosen = services.GetRequiredService<MailboxDirectory>().All.Where(box => key is null || box.Key == key).ToList();
        if (chosen.Count == 0)
            return Fail(key is null ? "No mailbox is set up in Portal:Mailboxes." : $"There is no mailbox {key}.", 2);

        var good = true;
        foreach (var mailbox in chosen)
        {
            foreach (var test in await services.GetRequiredService<TestMailbox>().RunAsync(mailbox, cancel))
            {
                Console.WriteLine($"{mailbox.Key}  {test.Protocol}  {test.Host}  {(test.FailedAt is null ? "good" : $"{test.FailedAt}: {test.Why}")}");
                good &= test.FailedAt is null;
            }
        }

        return good ? 0 : 1;
    }

    private static async Task<int> RequeueAsync(IServiceProvider services, List<long> ids, CancellationToken cancel)
    {
        var db = services.GetRequiredService<PortalDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var dead = await db.OutgoingMail.Where(mail => mail.DeadAt != null && (ids.Count == 0 || ids.Contains(mail.Id))).ToListAsync(cancel);
        var brought = dead.Where(mail => mail.TryRequeue(now)).Select(mail => mail.Id).ToHashSet();
        await db.SaveChangesAsync(cancel);
        foreach (var mail in dead)
            Console.WriteLine(brought.Contains(mail.Id) ? $"{mail.Id} waits to leave again." : $"{mail.Id} has no text any more: have the page that wrote it write it again.");
        foreach (var id in ids.Where(id => dead.TrueForAll(mail => mail.Id != id)))
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id} is no letter that was given up."));
        return brought.Count == Math.Max(ids.Count, dead.Count) ? 0 : 1;
    }

    private static async Task<int> ListAsync(IServiceProvider services, bool asJson, CancellationToken cancel)
    {
        var waiting = await services.GetRequiredService<PortalDb>().IncomingMail.AsNoTracking()
            .Where(mail => mail.State == MailState.Quarantined || mail.State == MailState.Held).OrderBy(mail => mail.Id).ToListAsync(cancel);
        foreach (var mail in waiting)
        {
            Console.WriteLine(asJson
                ? JsonSerializer.Serialize(new { mail.Id, mail.Mailbox, State = mail.State.ToString(), Reason = mail.Reason.ToString(), mail.Sender, mail.Subject, mail.ReceivedAt, mail.TicketId, mail.Size }, JsonSerializerOptions.Web)
                : string.Create(CultureInfo.InvariantCulture, $"{mail.Id}  {mail.ReceivedAt:u}  {mail.Mailbox}  {mail.State} {mail.Reason}  {mail.Sender}  {mail.Subject}"));
        }

        return 0;
    }

    private static async Task<int> ReleaseAsync(IServiceProvider services, List<long> ids, CancellationToken cancel)
    {
        var good = true;
        foreach (var id in ids)
        {
            await using var scope = services.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<DecideOnMail>().RunAsync(id, MailDecision.NewTicket, byId: null, cancel);
            good &= outcome is DecisionOutcome.Done;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}: {Say(outcome)}"));
        }

        return good ? 0 : 1;
    }

    private static string Say(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Done done => string.Create(CultureInfo.InvariantCulture, $"released, it is ticket {done.TicketId}"),
        DecisionOutcome.NoSuchMail => "there is no such message",
        DecisionOutcome.DecidedBefore before => $"was decided before: {before.Mail.State}",
        DecisionOutcome.NoSender => "names no sender that could be answered",
        DecisionOutcome.OriginalGone => "is no longer in the archive",
        _ => "its ticket is gone",
    };

    private static List<long>? Numbers(string[] texts)
    {
        var numbers = new List<long>();
        foreach (var text in texts)
        {
            if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static int Fail(string why, int code)
    {
        Console.Error.WriteLine(why);
        return code;
    }
}
