using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["id:int"] = "1",
        ["id:int?"] = "1",
        ["id:long"] = "1",
        ["id:guid"] = "6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c",
        ["account:guid"] = "6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c",
        ["person:guid"] = "6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c",
        ["key"] = "1",
        ["secret"] = "x",
        ["slug"] = "x",
        ["message:int"] = "1",
        ["prefix"] = "acme",
        ["view"] = "tous",
        ["kind:regex(^(demande|invitation)$)"] = "demande",
        ["kind"] = "AskConsent",
        ["name"] = "x",
        ["id"] = "acces-comptable",
        ["part:int:min(0)"] = "0",
        ["place:int:min(0)"] = "0",
        ["theme"] = "acces",
        ["tag"] = "x",
        ["**path"] = "x.png",
    };

    /// <summary>Every address there is, as its pattern, but style, script and pictures.</summary>
    public IReadOnlyList<string> Routes() => RoutesOf(_ => true);

    /// <summary>Those of them that are pages, and may hold forms.</summary>
    public IReadOnlyList<string> Pages() => RoutesOf(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null);

    /// <summary>An address of this pattern, though not of anything that exists.</summary>
    public static string SampleOf(string pattern) => Parameters.Replace(pattern, parameter => Samples[parameter.Value[1..^1]]);

    private IReadOnlyList<string> RoutesOf(Func<RouteEndpoint, bool> wanted) =>
    [
        .. _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("{**", StringComparison.Ordinal) && wanted(endpoint))
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameters { get; }
}
