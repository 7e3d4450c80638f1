using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Jobs;
using Portal.Web.Live;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    /// <summary>Opens the desk's live line as this visitor's page does.</summary>
    public async Task<Listener> ListenAsync(Visitor visitor)
    {
        var line = new HubConnectionBuilder().WithUrl("https://localhost/agents/en-direct", options =>
        {
            options.Transports = HttpTransportType.LongPolling;
            options.HttpMessageHandlerFactory = _ => visitor.AsProgram(_host.Server.CreateHandler());
        }).Build();
        var listener = new Listener(line);
        await line.StartAsync(TestContext.Current.CancellationToken);
        return listener;
    }

    /// <summary>What the job does once answers are due.</summary>
    public async Task ReleaseAnswersAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReleaseAnswers>().RunAsync(CancellationToken.None);
    }

    /// <summary>What happens every half minute.</summary>
    public Task CutEndedSessionsAsync() => ActivatorUtilities.CreateInstance<CutEndedSessions>(_host.Services).RunAsync(CancellationToken.None);
}
