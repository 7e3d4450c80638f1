using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Insights;

/// <summary>How many visitors were about to ask, opened what was suggested, and asked nothing: « trouvé sans demander ».</summary>
public sealed class CountFoundWithoutAsking(IInsightsDb db, TimeProvider clock)
{
    private const int Most = 10;
    private static readonly TimeSpan Window = TimeSpan.FromDays(90);

    public async Task<FoundWithoutAsking> RunAsync(Viewer agent, CancellationToken cancel)
    {
        if (!agent.IsTeam)
            return FoundWithoutAsking.Nothing;

        var since = clock.GetUtcNow() - Window;
        var steps = db.AskSteps.AsNoTracking().Where(step => step.At > since);
        var counts = await steps.GroupBy(step => step.Kind).Select(group => new { group.Key, Times = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Times, cancel);
        var answers = await steps.Where(step => step.Kind == AskStepKind.Answered && step.Target != "")
            .GroupBy(step => step.Target).Select(group => new { group.Key, Times = group.Count() })
            .OrderByDescending(group => group.Times).ThenBy(group => group.Key).Take(Most).ToListAsync(cancel);
        return new FoundWithoutAsking(
            counts.GetValueOrDefault(AskStepKind.Opened), counts.GetValueOrDefault(AskStepKind.Asked), counts.GetValueOrDefault(AskStepKind.Answered),
            [.. answers.Select(answer => (answer.Key, answer.Times))]);
    }
}

/// <param name="Opened">Visits in which a suggestion was opened.</param>
/// <param name="AskedAllTheSame">Of those, how many ended in a question.</param>
/// <param name="SaidAnswered">How many said so themselves: « Cela répond à ma question ».</param>
/// <param name="Answers">What answered most: an article's id, or « question 12 ».</param>
public sealed record FoundWithoutAsking(int Opened, int AskedAllTheSame, int SaidAnswered, IReadOnlyList<(string Target, int Times)> Answers)
{
    public static FoundWithoutAsking Nothing { get; } = new(0, 0, 0, []);

    public int Found => Math.Max(0, Opened - AskedAllTheSame);
}
