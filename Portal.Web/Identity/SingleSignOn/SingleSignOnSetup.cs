using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Web.Setup;

namespace Portal.Web.Identity;

/// <summary>OpenID Connect as the portal speaks it: code flow with PKCE, answers in the address, so that no cookie need travel across sites.</summary>
internal static class SingleSignOnSetup
{
    private const string Returned = "/connexion/entreprise/retour";
    private const string SignedOut = "/deconnexion/entreprise/retour";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddSingleSignOn(this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        authentication.Services.AddScoped<SingleSignOn>().AddScoped<EnterBySingleSignOn>();
        if (configuration.GetSection(IdentitySettings.Section).Get<IdentitySettings>()?.SingleSignOn is not { IsOn: true, Authority.IsAbsoluteUri: true } settings)
            return; // A scheme without a provider would fail at each request.

        authentication.AddOpenIdConnect(SingleSignOn.Scheme, settings.Name, oidc =>
        {
            (oidc.Authority, oidc.ClientId, oidc.ClientSecret) = (settings.Authority.OriginalString, settings.ClientId, settings.ClientSecret is { Length: > 0 } secret ? secret : null);
            oidc.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps; // Only a loopback provider does without; see the settings' faults.
            (oidc.ResponseType, oidc.ResponseMode, oidc.UsePkce) = ("code", "query", true);
            oidc.Scope.Add("email");
            (oidc.CallbackPath, oidc.SignedOutCallbackPath, oidc.RemoteSignOutPath) = (Returned, SignedOut, PathString.Empty);
            oidc.SignOutScheme = IdentityConstants.ApplicationScheme; // Its cookie keeps the token by which the provider knows whom to sign out.
            oidc.SaveTokens = true;
            oidc.MapInboundClaims = false;
            oidc.GetClaimsFromUserInfoEndpoint = true; // Where some providers alone say whether an address is verified.
            oidc.ClaimActions.MapJsonKey("email_verified", "email_verified");
            oidc.ClaimActions.MapJsonKey(settings.RolesClaim, settings.RolesClaim);
            oidc.BackchannelTimeout = Patience;
            oidc.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
            foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always);
            oidc.Events = new SingleSignOnEvents();
        });
        authentication.Services.AddOptions<OpenIdConnectOptions>(SingleSignOn.Scheme).Configure<IOptions<PortalOptions>>((oidc, portal) =>
            ((SingleSignOnEvents)oidc.Events).PublicUrl = portal.Value.PublicUrl);
    }
}
