using Microsoft.Extensions.Options;

namespace Portal.Web.Identity;

/// <summary>How people sign in here.</summary>
public sealed class IdentitySettings
{
    public const string Section = "Identity";

    /// <summary>Passwords that thieves have published, as sorted SHA-1 lines; empty for none.</summary>
    public string LostPasswordsFile { get; init; } = "";
}

internal sealed class IdentitySettingsValidator : IValidateOptions<IdentitySettings>
{
    public ValidateOptionsResult Validate(string? name, IdentitySettings options) =>
        options.LostPasswordsFile.Length == 0 || File.Exists(options.LostPasswordsFile)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Identity:LostPasswordsFile: there is no file {options.LostPasswordsFile}.");
}
