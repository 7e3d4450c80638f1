namespace Portal.Web.Pages;

/// <summary>One page of the administration: a page sets ViewData["Admin"] to its key, and its line here puts it into the navigation and on the index.</summary>
internal sealed record AdminSection(string Key, string Name, string Address, string What)
{
    public static IReadOnlyList<AdminSection> All { get; } =
    [
        new("personnes", "Personnes", "/admin/personnes", "Trouver quelqu’un, lui donner un rôle et une équipe"),
        new("boites", "Boîtes aux lettres", "/admin/boites", "Les adresses auxquelles vos clients écrivent, et comment va leur relève"),
        new("securite", "Sécurité", "/admin/securite", "De quels rôles un second facteur est exigé"),
        new("jetons", "Jetons", "/admin/jetons", "Les programmes qui appellent ce portail, et ce que chacun peut ouvrir"),
    ];
}
