using Portal.Tickets.People;

namespace Portal.Web.Identity;

/// <summary>Entering with an account of the company's own directory, by OpenID Connect. Off where no authority is named.</summary>
public sealed class SingleSignOnSettings
{
    /// <summary>The provider's address; its <c>/.well-known/openid-configuration</c> says the rest.</summary>
    public Uri? Authority { get; init; }
    public string ClientId { get; init; } = "";

    /// <summary>Empty for a public client, which only PKCE protects.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>What people call these accounts, after « Entrer avec ».</summary>
    public string Name { get; init; } = "le compte de l’entreprise";

    /// <summary>The mail domains this directory may speak for: nobody enters with an address of another.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The claim that says what somebody is at the provider's.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>What each of its values makes somebody here; the highest counts.</summary>
    public IReadOnlyDictionary<string, PortalRole> Roles { get; init; } = new Dictionary<string, PortalRole>(StringComparer.Ordinal);

    /// <summary>Whoever has none of these values enters as a customer rather than not at all.</summary>
    public bool LetsCustomersIn { get; init; }

    /// <summary>The team of whoever joins this way; the first one where it is empty.</summary>
    public string Team { get; init; } = "";

    public bool IsOn => Authority is not null;

    internal IEnumerable<string> Faults()
    {
        if (Authority is null)
            yield break;
        if (!Authority.IsAbsoluteUri || !(Authority.Scheme == Uri.UriSchemeHttps || (Authority.Scheme == Uri.UriSchemeHttp && Authority.IsLoopback)))
            yield return "Identity:SingleSignOn:Authority must be an https address.";
        if (ClientId.Length == 0)
            yield return "Identity:SingleSignOn:ClientId is missing.";
        if (Domains.Count == 0 || Domains.Any(string.IsNullOrWhiteSpace))
            yield return "Identity:SingleSignOn:Domains must name the mail domains that the directory may speak for.";
        if (Roles.Count == 0 && !LetsCustomersIn)
            yield return "Identity:SingleSignOn:Roles is empty and LetsCustomersIn is off: nobody could enter.";
    }
}
