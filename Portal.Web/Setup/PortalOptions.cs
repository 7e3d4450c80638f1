using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>Where this portal lives and how it is reached.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Holds database, index and mails; relative to the application.</summary>
    [Required]
    public string DataFolder { get; init; } = "data";

    /// <summary>Holds the tutorials; relative to the application.</summary>
    [Required]
    public string ArticlesFolder { get; init; } = "articles";

    /// <summary>Where readers reach the portal, such as https://aide.exemple.fr: each link in a mail starts with it, never with what a request claims.</summary>
    [Required]
    public Uri? PublicUrl { get; init; }

    /// <summary>How many forms one network address may send in a minute without being signed in.</summary>
    [Range(1, 10_000)]
    public int GuestPostsPerMinute { get; init; } = 20;
}

/// <summary>Links in mails are made from it: half an address would only fail when the first letter is written.</summary>
internal sealed class PortalOptionsPublicUrl : IValidateOptions<PortalOptions>
{
    public ValidateOptionsResult Validate(string? name, PortalOptions options) =>
        options.PublicUrl is null or { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Portal:PublicUrl: {options.PublicUrl} is no whole web address; write it like https://aide.exemple.fr.");
}

[OptionsValidator]
internal sealed partial class PortalOptionsValidator : IValidateOptions<PortalOptions>;
