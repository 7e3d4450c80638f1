namespace Portal.Web.Api;

/// <summary>What a token can be made for. A program is given those it needs and no other.</summary>
internal static class ApiScopes
{
    public const string MailInbound = "mail:inbound";
    public const string PermissionsRead = "permissions:read";
    public const string MembersImport = "members:import";

    /// <summary>Each with what it lets a program do, for the administrator who chooses.</summary>
    public static IReadOnlyList<(string Name, string Means)> All { get; } =
    [
        (PermissionsRead, "Lire ce que chaque membre peut faire dans un compte"),
        (MembersImport, "Importer des comptes, leurs titulaires et leurs membres"),
        (MailInbound, "Remettre les messages reçus par le serveur de courrier"),
    ];

    public static bool Exists(string scope) => All.Any(known => known.Name == scope);
}
