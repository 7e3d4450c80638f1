namespace Portal.Mail.Tests.Mails;

/// <summary>
/// Every message of ours, each with its own words, names and dates. Every third was set aside before anything was tuned: its
/// figures say how well the method reads what it was not made for.
/// </summary>
internal static class Corpus
{
    public static readonly IReadOnlyList<SampleMail> All = [.. Make()];

    public static IReadOnlyList<SampleMail> HeldOut { get; } = [.. All.Where((_, place) => IsHeldOut(place))];

    public static IReadOnlyList<SampleMail> Seen { get; } = [.. All.Where((_, place) => !IsHeldOut(place))];

    /// <summary>How many there were when the corpus was parted; what came later is not held out.</summary>
    private const int FirstWritten = 305;

    /// <summary>Further programs, written when the method was done.</summary>
    public static IReadOnlyList<SampleMail> Later { get; } = [.. MakeLater()];

    /// <summary>Shapes outside the common ones.</summary>
    public static IReadOnlyList<SampleMail> Odd { get; } = [.. OddHeads.All, .. LookAlikes.All, .. OddServers.All];

    private static bool IsHeldOut(int place) => place < FirstWritten && place % 3 == 0;

    private static IEnumerable<SampleMail> MakeLater()
    {
        var number = 900;
        return LaterClients.All(() => ++number);
    }

    private static IEnumerable<SampleMail> Make()
    {
        var number = 0;
        int Next() => ++number;
        foreach (var client in Clients.All)
        {
            foreach (var tongue in (Tongue[])[Tongues.French, Tongues.French, Tongues.English, Tongues.Others[number % Tongues.Others.Length], Tongues.Others[(number + 2) % Tongues.Others.Length]])
                yield return client(new Exchange(tongue, Next()));
        }

        foreach (var fresh in FreshMails.All)
        {
            foreach (var tongue in (Tongue[])[Tongues.French, Tongues.French, Tongues.English, Tongues.Others[number % Tongues.Others.Length]])
                yield return fresh(new Exchange(tongue, Next()));
        }

        foreach (var mail in (IEnumerable<SampleMail>)[.. FreshMails.Traps(Next), .. AutomaticMails.Vacations(Next), .. AutomaticMails.Others(Next), .. AutomaticMails.ListsAndReports(Next), .. DeliveryMails.All(Next), .. FreshMails.LaterTraps(Next)])
            yield return mail;
    }
}
