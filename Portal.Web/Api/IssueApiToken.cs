using Microsoft.EntityFrameworkCore;
using Portal.Web.Persistence;

namespace Portal.Web.Api;

/// <summary>Makes a token for a program. Its text is in the answer and nowhere else, ever.</summary>
internal sealed class IssueApiToken(PortalDb db, TimeProvider clock)
{
    public const int MostDays = 3650;

    /// <param name="days">How long it lasts; null until it is revoked.</param>
    /// <param name="byId">The administrator; null on the command line.</param>
    public async Task<IssueOutcome> RunAsync(string name, IReadOnlyList<string> scopes, int? days, Guid? byId, CancellationToken cancel)
    {
        name = name.Trim();
        if (name.Length is 0 or > ApiToken.NameLength || name.Any(char.IsControl))
            return new IssueOutcome.BadName();
        if (scopes.Count == 0 || !scopes.All(ApiScopes.Exists))
            return new IssueOutcome.BadScopes();
        if (days is < 1 or > MostDays)
            return new IssueOutcome.BadDays();

        // Two programs of one name could not be told apart when one must be stopped. A page sent twice makes no second token either.
        var now = clock.GetUtcNow();
        if (await db.ApiTokens.AnyAsync(token => token.Name == name && token.RevokedAt == null && (token.ExpiresAt == null || token.ExpiresAt > now), cancel))
            return new IssueOutcome.NameTaken();

        var (token, text) = ApiToken.New(name, scopes.Distinct(), byId, days is { } lasts ? now.AddDays(lasts) : null, now);
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync(cancel);
        return new IssueOutcome.Issued(token, text);
    }
}

internal abstract record IssueOutcome
{
    private IssueOutcome() { }

    /// <param name="Text">To be shown once.</param>
    public sealed record Issued(ApiToken Token, string Text) : IssueOutcome;

    public sealed record BadName : IssueOutcome;

    public sealed record NameTaken : IssueOutcome;

    public sealed record BadScopes : IssueOutcome;

    public sealed record BadDays : IssueOutcome;
}
