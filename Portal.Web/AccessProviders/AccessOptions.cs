using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Tickets.Access;

namespace Portal.Web.AccessProviders;

/// <summary>Who carries out what owners authorise, and how long an authorisation rests before.</summary>
public sealed class AccessOptions
{
    public const string Section = "Access";

    public ProviderKind Provider { get; init; } = ProviderKind.Local;

    /// <summary>How long an authorisation rests before the invitation leaves.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3.00:00:00")]
    public TimeSpan CoolingDelay { get; init; }

    [ValidateObjectMembers]
    public VosFacturesOptions VosFactures { get; init; } = new();
}

/// <summary>The product's interface. A code goes to this place and to no other.</summary>
public sealed class VosFacturesOptions
{
    public const string Prefix = "{prefix}";

    /// <summary>Scheme and host, <c>{prefix}</c> standing for the account's own name.</summary>
    [Required]
    public string Origin { get; init; } = "https://{prefix}.vosfactures.fr";

    /// <summary>The operator's, given by the product on request.</summary>
    public string IntegrationToken { get; init; } = "";

    [Range(1, 120)]
    public int TimeoutSeconds { get; init; } = 20;
}

[OptionsValidator]
internal sealed partial class AccessOptionsValidator : IValidateOptions<AccessOptions>;

/// <summary>A code that went over plain HTTP would be anybody's: that is for a simulator on the same machine only.</summary>
internal sealed class AccessOptionsOrigin : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options) =>
        Uri.TryCreate(options.VosFactures.Origin.Replace(VosFacturesOptions.Prefix, "compte", StringComparison.Ordinal), UriKind.Absolute, out var origin)
        && origin is { PathAndQuery: "/", UserInfo: "" } && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Access:VosFactures:Origin: {options.VosFactures.Origin} must be https and a host, like https://{{prefix}}.vosfactures.fr.");
}
