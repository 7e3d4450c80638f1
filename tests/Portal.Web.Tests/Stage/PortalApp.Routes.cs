using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["id:int"] = "1",
        ["id:guid"] = "6f1f7a52-58d1-4a3e-9f5c-0d7a1f0a2b3c",
        ["key"] = "1",
        ["secret"] = "x",
        ["slug"] = "x",
        ["prefix"] = "acme",
        ["view"] = "tous",
        ["kind:regex(^(demande|invitation)$)"] = "demande",
        ["name"] = "x",
    };

    /// <summary>Every address there is, as its pattern, but style, script and pictures.</summary>
    public IReadOnlyList<string> Routes() =>
    [
        .. _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => !endpoint.RoutePattern.RawText!.StartsWith("{**", StringComparison.Ordinal))
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>An address of this pattern, though not of anything that exists.</summary>
    public static string SampleOf(string pattern) => Parameters.Replace(pattern, parameter => Samples[parameter.Value[1..^1]]);

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameters { get; }
}
