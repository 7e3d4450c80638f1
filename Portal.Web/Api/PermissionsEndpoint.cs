using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Tickets.Access.Reads;

namespace Portal.Web.Api;

/// <summary><c>GET /api/v1/accounts/{account}/members/{person}/permissions</c> : what the invoicing product goes by.</summary>
internal static class PermissionsEndpoint
{
    public static async Task<Results<Ok<PermissionsAnswer>, ProblemHttpResult>> ReadAsync(
        Guid account, Guid person, ReadPermissions read, CancellationToken cancel) =>
        await read.RunAsync(account, person, cancel) is { } found
            ? TypedResults.Ok(PermissionsAnswer.Of(found))
            : TypedResults.Problem("There is no such account.", statusCode: StatusCodes.Status404NotFound);
}

/// <param name="Role">Empty for somebody who is no member, or no longer: they may do nothing.</param>
/// <param name="Departments">The departments a simple user is kept to; empty for all.</param>
internal sealed record PermissionsAnswer(
    Guid AccountId, string AccountPrefix, Guid PersonId, string Role, IReadOnlyList<string> Allowed, IReadOnlyList<string> Departments)
{
    public static PermissionsAnswer Of(MemberPermissions found) => new(
        found.AccountId, found.AccountPrefix, found.PersonId, found.Role is { } role ? Name(role) : "", [.. found.Allowed.Select(Name)], found.Departments);

    private static string Name<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
