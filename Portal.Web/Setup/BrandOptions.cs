using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>Whose portal this is: the only place that names the company.</summary>
public sealed class BrandOptions
{
    public const string Section = "Portal:Brand";

    [Required, StringLength(60)]
    public string Name { get; init; } = "";

    /// <summary>Shown on the home page, in words, such as « de 9 h à 12 h, puis de 14 h à 18 h ».</summary>
    [StringLength(120)]
    public string OpeningHours { get; init; } = "";

    /// <summary>IANA name; dates are shown in it.</summary>
    [Required]
    public string TimeZone { get; init; } = "Europe/Paris";

    /// <summary>The company's lines under each agent's signature in mails.</summary>
    public IReadOnlyList<string> SignatureFrame { get; init; } = [];

    /// <summary>The same for letters signed in English; empty to use the French lines there too.</summary>
    public IReadOnlyList<string> EnglishSignatureFrame { get; init; } = [];

    /// <summary>Lets agents who wish it show their direct telephone on their public card.</summary>
    public bool TelephonesInPublic { get; init; }

    /// <summary>Publisher, director of publication and host, line by line, as the French law on trust in the digital economy asks.</summary>
    public IReadOnlyList<string> LegalLines { get; init; } = [];
}

[OptionsValidator]
internal sealed partial class BrandOptionsFields : IValidateOptions<BrandOptions>;

internal sealed class BrandOptionsTimeZone : IValidateOptions<BrandOptions>
{
    public ValidateOptionsResult Validate(string? name, BrandOptions options) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Portal:Brand:TimeZone: this machine knows no time zone {options.TimeZone}; use a name such as Europe/Paris.");
}
