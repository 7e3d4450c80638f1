namespace Portal.Web.Tests.Stage;

/// <summary>Who is in every test's portal. All are invented.</summary>
internal static class Cast
{
    public const string Administrator = "claire@equipe.example";
    public const string Lead = "sofia@equipe.example";
    public const string Agent = "ludovic@equipe.example";

    /// <summary>An agent who is also an administrator of Acme.</summary>
    public const string AgentOfAcme = "basile@equipe.example";

    public const string AcmeOwner = "helene@acme.example";
    public const string AcmeAdministrator = "marc@acme.example";
    public const string AcmeUser = "ugo@acme.example";
    public const string BetaOwner = "bruno@beta.example";
    public const string Accountant = "cora@cabinet.example";
    public const string Customer = "otto@ailleurs.example";

    /// <summary>Nobody the portal knows.</summary>
    public const string Guest = "Gaston.Lagaffe@Invite.example";

    /// <summary>Of each member of the team.</summary>
    public const string Password = "une phrase bien assez longue";

    public const string Telephone = "01 23 45 67 89";

    public static bool IsTeam(string address) => address.EndsWith("@equipe.example", StringComparison.Ordinal);
}
