using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Api;

/// <summary>How much programs may ask.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Calls one network address may make in a minute, with whatever token.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerMinute { get; init; } = 300;

    /// <summary>Messages one mail server may post in a minute: mail comes in bursts, and one refused is one its server must keep.</summary>
    [Range(1, 1_000_000)]
    public int MailsPerMinute { get; init; } = 12_000;
}

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
