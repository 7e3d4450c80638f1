using System.Collections;
using Portal.Web.Mail.Inbound.Text;

namespace Portal.Mail.Tests.Reading;

/// <summary>How often the cutter looks at a line, counted instead of timed: the figure is the same on every machine.</summary>
public sealed class WorkIsBounded
{
    private static readonly MailContext Context = new("Re: Export", "Ruth Calloway", IsReply: true);

    [Theory]
    [InlineData(">")]
    [InlineData("De : a")]
    [InlineData("To: b@sablon.example")]
    [InlineData("-----")]
    [InlineData("--")]
    [InlineData("On 4 Nov 2025 at 09:02, a <a@sablon.example> wrote:")]
    [InlineData("2025/11/4 A <a@sablon.example>")]
    [InlineData("04/11/2025 09:02", "To", "")]
    [InlineData(">>> A 04/11/2025 09:02 >>>")]
    [InlineData("---", "Ruth Calloway", "")]
    [InlineData("Ruth Calloway", "Tel. 0113 496 0101", "---")]
    [InlineData("Sent from my iPhone", "")]
    [InlineData("> a", "b", "")]
    public void A63_a_line_is_looked_at_a_bounded_number_of_times(params string[] repeated)
    {
        var few = LooksPerLine(repeated, 1_000);
        var many = LooksPerLine(repeated, 8_000);

        Assert.InRange(many, 0, 1.2 * few + 10);
    }

    private static double LooksPerLine(string[] repeated, int times)
    {
        var text = "Bonjour\n" + string.Concat(Enumerable.Repeat("une ligne\n", times)) + string.Concat(Enumerable.Repeat(string.Join('\n', repeated) + "\n", times));
        var lines = new CountedLines(PlainLines.Of(text, flowed: false, deleteSpace: false));
        new QuoteCutter(lines, Context).Cut();
        SignatureCutter.Cut(lines, Context);
        return (double)lines.Looks / lines.Count;
    }

    private sealed class CountedLines(List<MailLine> lines) : IReadOnlyList<MailLine>
    {
        public long Looks { get; private set; }

        public int Count => lines.Count;

        public MailLine this[int place]
        {
            get
            {
                Looks++;
                return lines[place];
            }
        }

        public IEnumerator<MailLine> GetEnumerator()
        {
            foreach (var line in lines)
            {
                Looks++;
                yield return line;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
