using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;

namespace Portal.Web.Tests.Stage;

/// <summary>A real OpenID Connect provider on a loopback port. Whoever comes is signed in there already, as the test says.</summary>
public sealed class CompanyDirectory : IAsyncLifetime
{
    private const string ClientId = "portail";
    private const string ClientSecret = "un secret pour ces essais seulement";

    private WebApplication? _server;

    /// <summary>What the directory says of whoever comes next, besides the protocol's own claims.</summary>
    internal IReadOnlyDictionary<string, object> Says { get; set; } = new Dictionary<string, object>();

    /// <summary>How often somebody was signed out there, with a token that the directory had signed.</summary>
    internal int SignedOut { get; private set; }

    internal Uri Address { get; private set; } = null!; // Known once it listens.

    internal IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Identity:SingleSignOn:Authority"] = Address.OriginalString,
        ["Identity:SingleSignOn:ClientId"] = ClientId,
        ["Identity:SingleSignOn:ClientSecret"] = ClientSecret,
        ["Identity:SingleSignOn:Name"] = "le compte Exemple",
        ["Identity:SingleSignOn:Domains:0"] = "exemple.example",
        ["Identity:SingleSignOn:Domains:1"] = "equipe.example",
        ["Identity:SingleSignOn:Roles:support"] = "Agent",
        ["Identity:SingleSignOn:Roles:support-lead"] = "Lead",
    };

    public async ValueTask InitializeAsync()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.OriginalString);
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetIssuer(Address).AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token").SetUserInfoEndpointUris("userinfo").SetEndSessionEndpointUris("logout");
            server.RegisterScopes("openid", "profile", "email");
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.EnableDegradedMode(); // No database: who may ask is what the handlers below say.
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<OpenIddictServerEvents.ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                if (asked.ClientId != ClientId || asked.RedirectUri != $"{PortalSettings.PublicUrl}connexion/entreprise/retour")
                    asked.Reject("invalid_request");
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                asked.SignIn(Somebody(asked.Request.GetScopes()));
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                if (asked.ClientId != ClientId || asked.ClientSecret != ClientSecret)
                    asked.Reject("invalid_client");
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.HandleUserInfoRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                asked.Subject = asked.AccessTokenPrincipal.GetClaim("sub");
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                if (asked.IdentityTokenHintPrincipal is null || asked.PostLogoutRedirectUri != $"{PortalSettings.PublicUrl}deconnexion/entreprise/retour")
                    asked.Reject("invalid_request");
                return default;
            }));
            server.AddEventHandler<OpenIddictServerEvents.HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(asked =>
            {
                SignedOut++;
                asked.SignOut();
                return default;
            }));
        });
        builder.Services.AddAuthentication();
        _server = builder.Build();
        _server.UseAuthentication();
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private ClaimsPrincipal Somebody(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("directory");
        foreach (var (claim, value) in Says)
        {
            if (value is bool said)
                identity.SetClaim(claim, said);
            else if (value is string[] several)
                identity.SetClaims(claim, [.. several]);
            else
                identity.SetClaim(claim, (string)value);
        }

        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity).SetScopes(scopes);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
