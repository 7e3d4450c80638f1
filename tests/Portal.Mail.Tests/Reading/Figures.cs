using System.Globalization;
using Portal.KnowledgeBase.Articles;
using Portal.KnowledgeBase.Rendering;
using Portal.Mail.Tests.Mails;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Reading;

/// <summary>What was read of many messages, counted as the bars ask.</summary>
internal sealed record Figures(int Messages, int Texts, int Exact, int WordsLost, int Machines, int Recognised, int FalseAlarms, int Classes, IReadOnlyList<string> Misses)
{
    private static ArticleRenderer Renderer { get; } = new(new ArticleLibrary(AppContext.BaseDirectory));

    public static MailReader Reader { get; } = new(new MailReaderOptions(), html => Renderer.Html(html).Markup);

    public static Figures Of(IReadOnlyList<SampleMail> mails)
    {
        var figures = new Figures(mails.Count, 0, 0, 0, 0, 0, 0, 0, []);
        return mails.Aggregate(figures, (sum, mail) => sum.With(mail, Reader.Read(mail.Raw, CancellationToken.None)));
    }

    public double ExactShare => Texts == 0 ? 1 : (double)Exact / Texts;

    public double RecognisedShare => Machines == 0 ? 1 : (double)Recognised / Machines;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Messages} messages: words lost {WordsLost}; exact new text {Exact}/{Texts} ({ExactShare:P1}); bounces and auto-replies {Recognised}/{Machines} ({RecognisedShare:P1}); false alarms {FalseAlarms}; classes {Classes}/{Messages}");

    private Figures With(SampleMail mail, MailReading reading)
    {
        var misses = new List<string>(Misses);
        var lost = mail.NewText is { } wanted ? Lost(wanted, reading.NewText) : 0;
        var exact = mail.NewText is not null && Words(mail.NewText).SequenceEqual(Words(reading.NewText));
        var machine = mail.Class is MailClass.AutoReply or MailClass.Bounce or MailClass.Delay;
        var sameClass = mail.Class == reading.Class;
        if (mail.NewText is not null && !exact)
            misses.Add($"{mail.Name}: lost {lost}\n  wanted: {mail.NewText.ReplaceLineEndings("⏎")}\n  read:   {reading.NewText.ReplaceLineEndings("⏎")}\n  signed: {reading.Signature.ReplaceLineEndings("⏎")}");
        if (!sameClass)
            misses.Add($"{mail.Name}: {reading.Class} instead of {mail.Class}");
        if (mail.Recipient is not null && (reading.Bounce?.Recipient != mail.Recipient || (mail.Status is not null && reading.Bounce.Status != mail.Status)))
            misses.Add($"{mail.Name}: bounce {reading.Bounce} instead of {mail.Recipient} {mail.Status}");
        return this with
        {
            Texts = Texts + (mail.NewText is null ? 0 : 1),
            Exact = Exact + (exact ? 1 : 0),
            WordsLost = WordsLost + lost,
            Machines = Machines + (machine ? 1 : 0),
            Recognised = Recognised + (machine && sameClass ? 1 : 0),
            FalseAlarms = FalseAlarms + (mail.Class == MailClass.Human && !sameClass ? 1 : 0),
            Classes = Classes + (sameClass ? 1 : 0),
            Misses = misses,
        };
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static int Lost(string wanted, string read)
    {
        var left = Words(read).ToLookup(word => word).ToDictionary(group => group.Key, group => group.Count());
        return Words(wanted).Count(word => word.Any(char.IsLetterOrDigit) && !(left.TryGetValue(word, out var count) && (left[word] = count - 1) >= 0));
    }
}
