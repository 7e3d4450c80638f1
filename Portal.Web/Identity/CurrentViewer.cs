using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access.Reads;
using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>
/// Who makes this request, read from the database once a request: a role taken away or an access revoked counts at the next
/// click, whatever the cookie says.
/// </summary>
internal sealed class CurrentViewer(IHttpContextAccessor accessor, IPeopleDb people, ListAccountsOf accounts)
{
    private (Viewer Viewer, Person? Person)? _read;

    public async Task<Viewer> ReadAsync(CancellationToken cancel) => (await BothAsync(cancel)).Viewer;

    /// <summary>Null for a visitor.</summary>
    public async Task<Person?> PersonAsync(CancellationToken cancel) => (await BothAsync(cancel)).Person;

    /// <summary>For pages that only signed-in people reach.</summary>
    public async Task<Person> RequiredPersonAsync(CancellationToken cancel) =>
        await PersonAsync(cancel) ?? throw new InvalidOperationException("A visitor reached what only a signed-in person may.");

    /// <summary>Of somebody whose request ended long ago and whose line is still open.</summary>
    public async Task<Viewer> ReadOfAsync(ClaimsPrincipal? user, CancellationToken cancel) => (await ReadBothAsync(user, cancel)).Viewer;

    private async Task<(Viewer Viewer, Person? Person)> BothAsync(CancellationToken cancel) =>
        _read ??= await ReadBothAsync(accessor.HttpContext?.User, cancel);

    private async Task<(Viewer Viewer, Person? Person)> ReadBothAsync(ClaimsPrincipal? user, CancellationToken cancel)
    {
        if (!Guid.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
            return (Viewer.Visitor, null);

        var person = await people.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, cancel);
        return person is null
            ? (Viewer.Visitor, null)
            : (new Viewer(id, person.Role, await accounts.RunAsync(id, cancel)), person);
    }
}
