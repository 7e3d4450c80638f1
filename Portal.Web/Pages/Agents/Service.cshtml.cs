using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.Duty;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Identity;
using Portal.Web.Pages.Parts;

namespace Portal.Web.Pages;

/// <summary>When the team is there, what it promises, who is away and where new tickets go.</summary>
internal sealed class ServiceModel(
    ReadDuty readDuty, ReadTeam readTeam, PlanAbsence planAbsence, SetRoutingRule setRule, ArticleLibrary library,
    CurrentViewer viewers, TimeProvider clock) : PageModel
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private Viewer _viewer = Viewer.Visitor;

    [BindProperty]
    public AbsenceForm Form { get; set; } = new();

    public DutyView View { get; private set; } = null!; // Set before the page is drawn, like the next.

    public TeamView Team { get; private set; } = null!;

    public string? Refused { get; private set; }

    public bool IsLead => _viewer.IsLead;

    public IEnumerable<(string Day, string Hours)> Week => Enumerable.Range(1, 7).Select(number => (DayOfWeek)(number % 7)).Select(day => (
        French.TextInfo.ToTitleCase(French.DateTimeFormat.GetDayName(day)),
        View.Duty.Calendar.Plan.Hours.GetValueOrDefault(day) is { Count: > 0 } hours
            ? string.Join(", ", hours.Select(stretch => $"{Clock(stretch.From)} – {Clock(stretch.Until)}"))
            : "fermé"));

    /// <summary>Holidays and closures of the next twelve months on days the team would be there.</summary>
    public IEnumerable<(DateOnly Day, string Why)> ClosedDays
    {
        get
        {
            var (calendar, plan) = (View.Duty.Calendar, View.Duty.Calendar.Plan);
            var today = calendar.DayOf(clock.GetUtcNow());
            return Enumerable.Range(0, 365).Select(today.AddDays)
                .Where(day => calendar.IsClosed(day) && plan.Hours.GetValueOrDefault(day.DayOfWeek) is { Count: > 0 })
                .Select(day => (day, plan.Closures.FirstOrDefault(c => c.From <= day && day <= c.Until)?.Why ?? "jour férié"));
        }
    }

    /// <summary>The themes of the knowledge base, then all the others together.</summary>
    public IEnumerable<(string Slug, string Title)> Themes => [.. library.Themes.Select(theme => (theme.Slug.ToString(), theme.Title)), ("", "Tous les autres")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Form = new AbsenceForm { AgentId = _viewer.PersonId };
        return Page();
    }

    public async Task<IActionResult> OnPostAbsenceAsync(CancellationToken cancel)
    {
        if (Form is not { AgentId: { } agent, From: { } from, Until: { } until })
            return await RefuseAsync("Donnez le premier et le dernier jour de l’absence. Rien n’est noté.", cancel);

        return await planAbsence.RunAsync(agent, from, until, Form.DeputyId, await viewers.ReadAsync(cancel), cancel) switch
        {
            AbsenceOutcome.Planned => Done("L’absence est notée."),
            AbsenceOutcome.EndsBeforeItBegins => await RefuseAsync("Le dernier jour vient avant le premier. Rien n’est noté.", cancel),
            AbsenceOutcome.NoSuchDeputy => await RefuseAsync("Choisissez une autre personne de l’équipe pour le remplacement. Rien n’est noté.", cancel),
            _ => Forbid(),
        };
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid absence, CancellationToken cancel) =>
        await planAbsence.CancelAsync(absence, await viewers.ReadAsync(cancel), cancel) ? Done("L’absence est retirée.") : NotFound();

    public async Task<IActionResult> OnPostRuleAsync(string? theme, string? to, CancellationToken cancel)
    {
        var target = to ?? "";
        var inTurn = target.StartsWith('r');
        int? team = target.Length > 1 && target[0] is 't' or 'r' && int.TryParse(target[1..], CultureInfo.InvariantCulture, out var number) ? number : null;
        Guid? agent = Guid.TryParse(target, out var person) ? person : null;
        return await setRule.RunAsync(theme ?? "", team, agent, inTurn, await viewers.ReadAsync(cancel), cancel)
            ? Done("La règle est enregistrée.")
            : Forbid();
    }

    public bool MayPlanFor(Guid agentId) => _viewer.IsLead || _viewer.PersonId == agentId;

    public string FirstName(Guid agentId) => Team.Colleagues.FirstOrDefault(colleague => colleague.PersonId == agentId)?.FirstName ?? "quelqu’un";

    public RoutingRule? RuleOf(string theme) => View.Rules.FirstOrDefault(rule => rule.Theme == theme);

    public string Destination(RoutingRule rule) => rule switch
    {
        { AgentId: { } agent } => FirstName(agent),
        { InTurn: true } => $"équipe {TeamName(rule)}, à tour de rôle",
        _ => $"équipe {TeamName(rule)}",
    };

    public string NameOf(Target target)
    {
        string[] parts =
        [
            target.Kind?.InFrench() ?? "", target.Priority is { } priority ? $"priorité {priority.InFrench().ToLowerInvariant()}" : "",
            target.Theme.Length > 0 ? library.Themes.FirstOrDefault(theme => theme.Slug.ToString() == target.Theme)?.Title ?? target.Theme : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0)) is { Length: > 0 } name ? name : "Tous les autres fils";
    }

    public static string Length(TimeSpan? time) => time switch
    {
        null => "pas d’échéance",
        { TotalHours: < 1 } short_ => $"{(int)short_.TotalMinutes} min",
        { Minutes: 0 } whole => $"{(int)whole.TotalHours} h",
        { } other => $"{(int)other.TotalHours} h {other.Minutes:00}",
    };

    private string TeamName(RoutingRule rule) => Team.Teams.FirstOrDefault(team => team.Id == rule.TeamId)?.Name ?? "";

    private static string Clock(TimeSpan time) => time.Minutes == 0 ? $"{(int)time.TotalHours} h" : $"{(int)time.TotalHours} h {time.Minutes:00}";

    private RedirectResult Done(string said)
    {
        TempData["Said"] = said;
        return Redirect("/agents/service");
    }

    private async Task<IActionResult> RefuseAsync(string why, CancellationToken cancel)
    {
        Refused = why;
        await LoadAsync(cancel);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        _viewer = await viewers.ReadAsync(cancel);
        View = await readDuty.RunAsync(_viewer, cancel);
        Team = await readTeam.RunAsync(_viewer, cancel);
    }

    public sealed record AbsenceForm
    {
        public Guid? AgentId { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
        public Guid? DeputyId { get; init; }
    }
}
