using System.Globalization;
using System.Text.Json;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace Portal.Web.Tests.Stage;

/// <summary>The invoicing product as its documentation describes it, and as badly behaved as a test wishes.</summary>
internal sealed class InvoicingService : IDisposable
{
    public const string Code = "canari-secret-8813/acme";

    private readonly WireMockServer _server = WireMockServer.Start();

    public string Origin => _server.Urls[0].Replace("localhost", "127.0.0.1", StringComparison.Ordinal);

    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["Access:Provider"] = "VosFactures",
        ["Access:VosFactures:Origin"] = Origin,
        ["Access:VosFactures:IntegrationToken"] = "jeton-integration",
        ["Access:VosFactures:TimeoutSeconds"] = "2",
    };

    /// <summary>The bodies that came, oldest first.</summary>
    public IReadOnlyList<JsonElement> Calls =>
        [.. _server.LogEntries.Select(entry => JsonDocument.Parse(entry.RequestMessage?.Body ?? "{}").RootElement)];

    public IReadOnlyList<string> Addresses => [.. _server.LogEntries.Select(entry => entry.RequestMessage?.Url ?? "")];

    /// <summary>What it answers from now on.</summary>
    public InvoicingService Answers(int status, string body, string type = "application/json", TimeSpan? after = null, string? location = null)
    {
        _server.ResetMappings();
        var response = Response.Create().WithStatusCode(status).WithHeader("Content-Type", type).WithBody(body);
        if (location is not null)
            response = response.WithHeader("Location", location);
        if (after is { } delay)
            response = response.WithDelay(delay);
        _server.Given(Request.Create().WithPath("/account/add_user.json").UsingPost()).RespondWith(response);
        return this;
    }

    public InvoicingService Works() => Answers(200, $$$"""{"code":"success","user":{"email":"{{{Cast.Accountant}}}","role":"accountant"}}""");

    /// <summary>The call is taken and applied, and the line goes dead.</summary>
    public InvoicingService DiesAfterApplying()
    {
        _server.ResetMappings();
        _server.Given(Request.Create().UsingPost()).RespondWith(Response.Create().WithFault(FaultType.EMPTY_RESPONSE));
        return this;
    }

    public void Dispose() => _server.Dispose();

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}, {Calls.Count} calls");
}
