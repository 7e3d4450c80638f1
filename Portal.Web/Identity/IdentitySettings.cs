using Microsoft.Extensions.Options;

namespace Portal.Web.Identity;

/// <summary>How people sign in here.</summary>
public sealed class IdentitySettings
{
    public const string Section = "Identity";

    /// <summary>Passwords that thieves have published, as sorted SHA-1 lines; empty for none.</summary>
    public string LostPasswordsFile { get; init; } = "";

    public SingleSignOnSettings SingleSignOn { get; init; } = new();
}

internal sealed class IdentitySettingsValidator : IValidateOptions<IdentitySettings>
{
    public ValidateOptionsResult Validate(string? name, IdentitySettings options)
    {
        var faults = options.SingleSignOn.Faults().ToList();
        if (options.LostPasswordsFile.Length > 0 && !File.Exists(options.LostPasswordsFile))
            faults.Add($"Identity:LostPasswordsFile: there is no file {options.LostPasswordsFile}.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
