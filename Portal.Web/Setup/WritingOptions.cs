using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>How agents write here.</summary>
public sealed class WritingOptions
{
    public const string Section = "Portal:Writing";

    /// <summary>For how long an answer can be taken back once it was sent; 0 sends at once.</summary>
    [Range(0, 60)]
    public int UndoSeconds { get; init; } = 10;
}

[OptionsValidator]
internal sealed partial class WritingOptionsValidator : IValidateOptions<WritingOptions>;
