using Portal.Mail.Tests.Mails;

namespace Portal.Mail.Tests.Reading;

public sealed class TheCorpusIsRead(ITestOutputHelper output)
{
    [Fact]
    public void What_the_method_was_made_for_is_within_the_bars() => Check("Seen", Corpus.Seen, showMisses: true);

    [Fact]
    public void What_was_set_aside_is_within_the_bars() => Check("Held out", Corpus.HeldOut, showMisses: false);

    [Fact]
    public void Programs_that_came_later_are_within_the_bars() => Check("Later", Corpus.Later, showMisses: true);

    [Fact]
    public void Odd_shapes_are_read_exactly()
    {
        Check("Odd", Corpus.Odd, showMisses: true);
        Assert.Empty(Figures.Of(Corpus.Odd).Misses);
    }

    [Fact]
    public void There_are_enough_messages_and_no_two_are_alike()
    {
        Assert.True(Corpus.All.Count >= 250, $"{Corpus.All.Count} messages");
        Assert.Equal(Corpus.All.Count, Corpus.All.Select(mail => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(mail.Raw))).Distinct().Count());
    }

    private void Check(string half, IReadOnlyList<SampleMail> mails, bool showMisses)
    {
        var figures = Figures.Of(mails);
        var told = $"{half}: {figures}";
        output.WriteLine(told);
        Console.WriteLine(told);

        // What was set aside stays unread: only its figures may be known.
        var shown = showMisses ? told + "\n" + string.Join('\n', figures.Misses) : told;
        Assert.True(figures.WordsLost == 0 && figures.FalseAlarms == 0 && figures.ExactShare >= 0.95 && figures.RecognisedShare >= 0.98, shown);
    }
}
