using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Portal.Web.Api;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    private readonly List<HttpClient> _programs = [];

    /// <summary>A program that calls the API, with this token; null for one without.</summary>
    public HttpClient Program(string? token)
    {
        var program = new HttpClient(_host.Server.CreateHandler()) { BaseAddress = new Uri("https://localhost") };
        if (token is not null)
            program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _programs.Add(program);
        return program;
    }

    /// <summary>As the command line issues one.</summary>
    public async Task<string> IssueTokenAsync(string name, params string[] scopes)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IssueApiToken>().RunAsync(name, scopes, days: null, byId: null, CancellationToken.None);
        return Assert.IsType<IssueOutcome.Issued>(outcome).Text;
    }
}
