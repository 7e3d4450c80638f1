using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Portal.Tickets.People;
using Portal.Web.Persistence;

namespace Portal.Web.Identity;

internal static class IdentitySetup
{
    public static IServiceCollection AddPortalIdentity(this IServiceCollection services, IHostEnvironment environment)
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
        }).AddEntityFrameworkStores<PortalDb>().AddSignInManager().AddErrorDescriber<FrenchIdentityErrors>();

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
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(AtLeast.Team, policy => policy.AddRequirements(new AtLeast(PortalRole.Agent)).RequireAuthenticatedUser())
            .AddPolicy(AtLeast.Administrators, policy => policy.AddRequirements(new AtLeast(PortalRole.Administrator)).RequireAuthenticatedUser());
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentViewer>().AddScoped<SignIn>().AddScoped<MakeFirstAdministrator>().AddSingleton<SetupCode>();
        services.AddScoped<IEndSessions, EndSessions>();
        services.AddScoped<IAuthorizationHandler, AtLeastHandler>();
        return services;
    }
}
