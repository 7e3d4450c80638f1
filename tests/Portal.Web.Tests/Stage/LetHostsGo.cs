using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Portal.Web.Tests.Stage;

/// <summary>
/// The rate limiter's clock is never stopped by its middleware, and remembers the context it was started in: through it each host
/// that a test ever had would stay in memory with all it holds. Here it starts in no context.
/// </summary>
internal sealed class LetHostsGo : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        // What is registered last is built first.
        AsyncFlowControl flow = default;
        app.Use(rest =>
        {
            flow.Undo();
            return rest;
        });
        next(app);
        app.Use(rest =>
        {
            flow = ExecutionContext.SuppressFlow();
            return rest;
        });
    };
}
