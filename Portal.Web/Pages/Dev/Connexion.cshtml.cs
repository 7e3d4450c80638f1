using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>One click signs in as anybody of the demonstration. Has no address outside Development.</summary>
internal sealed class DevConnexionModel(IPeopleDb db, SignIn signIn) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<Person> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => People = await db.People.AsNoTracking()
        .OrderByDescending(person => person.Role).ThenBy(person => person.Name).Take(Most).ToListAsync(cancel);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await db.People.SingleOrDefaultAsync(person => person.Id == id, cancel) is not { } person)
            return NotFound();

        await signIn.OpenAsync(person, SignInMeans.Demo, cancel);
        return LocalRedirect(person.Role >= PortalRole.Agent ? "/agents" : "/espace");
    }

    public static string RoleOf(Person person) => person.Role switch
    {
        PortalRole.Agent => "agent",
        PortalRole.Lead => "responsable d’équipe",
        PortalRole.Administrator => "administratrice du portail",
        _ => "client ou comptable",
    };
}
