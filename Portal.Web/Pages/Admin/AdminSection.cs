namespace Portal.Web.Pages;

/// <summary>One page of the administration: a page sets ViewData["Admin"] to its key, and its line here puts it into the navigation and on the index.</summary>
internal sealed record AdminSection(string Key, string Name, string Address, string What)
{
    public static IReadOnlyList<AdminSection> All { get; } =
    [
        new("personnes", "Personnes", "/admin/personnes", "Trouver quelqu’un, lui donner un rôle et une équipe"),
        new("boites", "Boîtes aux lettres", "/admin/boites", "Les adresses auxquelles vos clients écrivent, et comment va leur relève"),
        new("lettres", "Lettres", "/admin/lettres", "Chaque mail que le portail écrit, tel que son lecteur le reçoit"),
        new("securite", "Sécurité", "/admin/securite", "De quels rôles un second facteur est exigé"),
        new("jetons", "Jetons", "/admin/jetons", "Les programmes qui appellent ce portail, et ce que chacun peut ouvrir"),
        new("webhooks", "Webhooks", "/admin/webhooks", "Qui est prévenu quand des droits changent, et comment cela s’est passé"),
        new("import", "Import", "/admin/import", "Reprendre des comptes, leurs titulaires et leurs membres depuis un fichier"),
        new("acces", "Accès", "/agents/acces", "Toutes les demandes d’accès, ce qui est à vérifier, l’arrêt d’urgence"),
    ];
}
