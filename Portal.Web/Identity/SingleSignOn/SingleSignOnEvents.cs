using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Portal.Web.Identity;

/// <summary>What happens on the way to the provider and back. Nothing that comes back is believed but through <see cref="EnterBySingleSignOn"/>.</summary>
internal sealed partial class SingleSignOnEvents : OpenIdConnectEvents
{
    /// <summary>People come back to this address, not to whatever host their request named; null where only that is known.</summary>
    public Uri? PublicUrl { get; set; }

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        if (PublicUrl is not null)
            context.ProtocolMessage.RedirectUri = new Uri(PublicUrl, context.Options.CallbackPath).AbsoluteUri;
        return Task.CompletedTask;
    }

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context)
    {
        if (PublicUrl is not null)
            context.ProtocolMessage.PostLogoutRedirectUri = new Uri(PublicUrl, context.Options.SignedOutCallbackPath).AbsoluteUri;
        if (string.IsNullOrEmpty(context.ProtocolMessage.IssuerAddress)) // A provider that can't be signed out of: the portal's own session is closed all the same.
        {
            context.Response.Redirect("/");
            context.HandleResponse();
        }

        return Task.CompletedTask;
    }

    /// <summary>All checks of the protocol have passed: who it is here, and whether they may enter.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        var outcome = await context.HttpContext.RequestServices.GetRequiredService<EnterBySingleSignOn>()
            .RunAsync(context.Principal, context.Properties?.GetTokenValue("id_token"), context.HttpContext.RequestAborted);
        context.Response.Redirect(outcome == SingleSignOnOutcome.Entered ? context.ReturnUri ?? "/espace" : $"/connexion?entreprise={outcome.ToString().ToLowerInvariant()}");
        context.HandleResponse();
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.Response.Redirect("/connexion?entreprise=refused");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        LogFailed(context.HttpContext.RequestServices.GetRequiredService<ILogger<SingleSignOnEvents>>(), context.Failure);
        context.Response.Redirect("/connexion?entreprise=failed");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(LogLevel.Warning, "Somebody came back from the single sign-on provider with an answer that does not hold")]
    private static partial void LogFailed(ILogger log, Exception? failure);
}
