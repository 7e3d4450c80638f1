using Microsoft.AspNetCore.SignalR;
using Portal.Web.Joints;

namespace Portal.Web.Live;

/// <summary>
/// The desk's live line, by SignalR: one WebSocket a window, since browsers hold only six event streams a site over HTTP/1.1 and
/// agents keep more windows open than that; where no socket can be held it falls back to events and to long polling by itself.
/// </summary>
internal static class LiveSetup
{
    private const int LongestWord = 256;

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddSignalR(line =>
        {
            line.MaximumReceiveMessageSize = LongestWord; // A number or a yes: nobody says more on this line.
            line.KeepAliveInterval = TimeSpan.FromSeconds(20);
            line.ClientTimeoutInterval = TimeSpan.FromSeconds(60);
        });
        services.AddSingleton<DeskPresence>();
        return services.AddHostedService<CutEndedSessions>();
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapHub<DeskHub>(DeskHub.Address, line => line.CloseOnAuthenticationExpiration = true);

        var desk = app.Services.GetRequiredService<IHubContext<DeskHub>>();
        app.Services.GetRequiredService<TicketNews>().Heard += async ticketIds =>
        {
            foreach (var id in ticketIds)
                await desk.Clients.Group(DeskHub.GroupOf(id)).SendAsync("Changed");
        };
    }
}
