using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Tickets.Access;
using Portal.Web.Csv;

namespace Portal.Web.Api;

/// <summary><c>POST /api/v1/members/import?dryRun=true</c>, the list as <c>text/csv</c> in the body: all of it, or none.</summary>
internal static class ImportEndpoint
{
    public static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request, ImportMembers import, CancellationToken cancel, bool dryRun = false)
    {
        if (request.GetTypedHeaders().ContentType?.MediaType != "text/csv")
            return TypedResults.Problem("Send the list as text/csv.", statusCode: StatusCodes.Status415UnsupportedMediaType);

        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var (lines, problems) = MemberList.Read(await reader.ReadToEndAsync(cancel));
        var outcome = problems.Count > 0 ? new ImportOutcome(0, 0, 0, 0, problems) : await import.RunAsync(lines, dryRun, cancel);
        return outcome.Problems.Count == 0
            ? TypedResults.Ok(new ImportAnswer(dryRun, outcome.NewAccounts, outcome.NewMembers, outcome.ChangedMembers, outcome.Unchanged))
            : TypedResults.Problem(
                "Nothing was taken over: correct these lines and send the whole list again.", statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: [KeyValuePair.Create<string, object?>("lines", outcome.Problems)]);
    }
}

internal sealed record ImportAnswer(bool DryRun, int NewAccounts, int NewMembers, int ChangedMembers, int Unchanged);
