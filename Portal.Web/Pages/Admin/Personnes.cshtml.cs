using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.People;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

internal sealed class PersonnesModel(ListPeople listPeople, CurrentViewer viewers) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Mots { get; set; }

    [BindProperty(SupportsGet = true)]
    public PortalRole? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Equipe { get; set; }

    [BindProperty(SupportsGet = true, Name = "numero")]
    public int Numero { get; set; }

    public int Number => Math.Clamp(Numero, 1, Math.Max(Pages, 1));

    public int Pages => (Found.Total + ListPeople.PerPage - 1) / ListPeople.PerPage;

    public PeoplePage Found { get; private set; } = new([], 0);

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Found = await listPeople.RunAsync(new PeopleFilter(Mots ?? "", Role, Equipe, Numero), await viewers.ReadAsync(cancel), cancel);
        Teams = await listPeople.TeamsAsync(cancel);
    }

    public string AddressOf(int number)
    {
        var query = new QueryBuilder();
        if (Mots is { Length: > 0 })
            query.Add("mots", Mots);
        if (Role is { } role)
            query.Add("role", role.ToString());
        if (Equipe is { } team)
            query.Add("equipe", team.ToString(CultureInfo.InvariantCulture));
        query.Add("numero", number.ToString(CultureInfo.InvariantCulture));
        return $"/admin/personnes{query.ToQueryString()}";
    }
}
