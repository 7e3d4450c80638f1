using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Portal.Web.Identity;

/// <summary>The way to the provider and away from it.</summary>
internal sealed partial class SingleSignOn(IOptions<IdentitySettings> settings, ILogger<SingleSignOn> log)
{
    public const string Scheme = "single-sign-on";

    public bool IsOn => settings.Value.SingleSignOn.IsOn;

    public string Name => settings.Value.SingleSignOn.Name;

    /// <summary>Sends this browser to the provider; false when the provider doesn't answer.</summary>
    public Task<bool> AskAsync(HttpContext http, string returnTo) =>
        TryAsync(() => http.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = returnTo }));

    /// <summary>Whether this session came from the provider. To be asked before the session is closed.</summary>
    public async Task<bool> IsWhereFromAsync(HttpContext http) => IsOn && await http.GetTokenAsync("id_token") is not null;

    /// <summary>Sends this browser to the provider to be signed out there too; false when it doesn't answer.</summary>
    public Task<bool> LeaveAsync(HttpContext http) => TryAsync(() => http.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = "/" }));

    private async Task<bool> TryAsync(Func<Task> go)
    {
        try
        {
            await go();
            return true;
        }
        catch (InvalidOperationException failure) // So the library says that it could not read the provider's configuration.
        {
            LogUnreachable(failure);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The single sign-on provider can't be reached")]
    private partial void LogUnreachable(Exception failure);
}
