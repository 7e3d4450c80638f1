using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Setup;

namespace Portal.Web.Identity;

internal static class IdentitySetup
{
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddIdentityCore<PortalUser>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.RequireUniqueEmail = false;

            // Length carries the strength (CNIL 2022-100); classes of characters only make passwords hard to remember.
            identity.Password.RequiredLength = 12;
            identity.Password.RequiredUniqueChars = 5;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 8;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        }).AddUserStore<PortalUserStore>().AddSignInManager()
            .AddTokenProvider<AuthenticatorTokenProvider<PortalUser>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<PasswordRules>().AddErrorDescriber<FrenchIdentityErrors>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = environment.IsDevelopment() ? "portal" : "__Host-portal";
            cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
            cookie.LoginPath = "/connexion";
            cookie.ReturnUrlParameter = "retour";

            // What a person may not see looks like what isn't there.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = LivingSession.CheckAsync;
        }).AddCookie(SecondFactor.Scheme, cookie => Brief(cookie, environment, "second"))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, cookie => Brief(cookie, environment, "passkey"))
            .AddSingleSignOn(configuration, environment);
        services.AddPasskeys();
        services.AddAuthorizationBuilder()
            .AddPolicy(AtLeast.Team, policy => policy.AddRequirements(new AtLeast(PortalRole.Agent)).RequireAuthenticatedUser())
            .AddPolicy(AtLeast.Administrators, policy => policy.AddRequirements(new AtLeast(PortalRole.Administrator)).RequireAuthenticatedUser());
        services.AddHttpContextAccessor();
        services.AddOptions<IdentitySettings>().BindConfiguration(IdentitySettings.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IdentitySettings>, IdentitySettingsValidator>().AddSingleton<LostPasswords>();
        services.AddScoped<SecurityLetters>().AddScoped<OpenSession>().AddScoped<EndSessions>().AddScoped<IForgetWaysIn, ForgetWaysIn>().AddScoped<CloseSessions>().AddScoped<ListSessions>().AddScoped<CurrentSession>();
        services.AddScoped<SecondFactor>().AddScoped<Authenticator>().AddScoped<AuthenticatorProof>().AddScoped<ProofsOf>().AddScoped<ResetPassword>().AddScoped<RequireSecondFactor>();
        services.AddScoped<IProofMeans>(provider => provider.GetRequiredService<AuthenticatorProof>());
        services.AddScoped<IProofMeans>(provider => provider.GetRequiredService<PasskeyProof>());
        services.AddScoped<CurrentViewer>().AddScoped<SignIn>().AddScoped<MakeFirstAdministrator>().AddSingleton<SetupCode>();
        services.AddScoped<IEndSessions>(provider => provider.GetRequiredService<EndSessions>());
        services.AddScoped<IAuthorizationHandler, AtLeastHandler>();
        return services;
    }

    /// <summary>Keys belong to the portal's public host, are found without a name typed, and are shown by whoever the device knows.</summary>
    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<PortalOptions>>((passkeys, portal) =>
        {
            passkeys.ServerDomain = portal.Value.PublicUrl?.Host;
            passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
            passkeys.AuthenticatorTimeout = Challenge.Lifetime;

            // The configured address, not the request's own Origin header: pages that send no referrer post with « null » there.
            passkeys.ValidateOrigin = shown => ValueTask.FromResult(
                !shown.CrossOrigin && shown.Origin == portal.Value.PublicUrl?.GetLeftPart(UriPartial.Authority));
        });
        services.TryAddScoped<IPasskeyHandler<PortalUser>, PasskeyHandler<PortalUser>>();
        services.AddScoped<Passkeys>().AddScoped<PasskeyProof>();
    }

    /// <summary>A cookie that lives between two steps of one sign-in.</summary>
    private static void Brief(CookieAuthenticationOptions cookie, IHostEnvironment environment, string name)
    {
        cookie.Cookie.Name = environment.IsDevelopment() ? $"portal-{name}" : $"__Host-portal-{name}";
        cookie.Cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = Challenge.Lifetime;
        cookie.SlidingExpiration = false;
    }
}
