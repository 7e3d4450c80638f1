namespace Portal.Web.Mail.Outbound;

/// <summary>What a mail says, before it is set as text and as HTML: both are made from this one source.</summary>
public sealed record Letter
{
    public required string Subject { get; init; }

    /// <summary>What it is written in, as a language tag.</summary>
    public string Language { get; init; } = "fr";

    /// <summary>Empty where the message itself greets.</summary>
    public string Greeting { get; init; } = "Bonjour,";

    /// <summary>Plain paragraphs; names in them are whatever people typed, so they are escaped when set.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>A message of the ticket, as Markdown, set off from the portal's own words; empty for none.</summary>
    public string Message { get; init; } = "";
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];

    /// <summary>Large digits to copy; empty for none.</summary>
    public string Code { get; init; } = "";

    /// <summary>One button a letter; its address is written out below it.</summary>
    public (string Label, string Address)? Button { get; init; }

    /// <summary>Further links under the button, such as two faces; each opens a page that asks once more.</summary>
    public IReadOnlyList<(string Label, string Address)> Choices { get; init; } = [];

    /// <summary>Links to tutorials: title and address.</summary>
    public IReadOnlyList<(string Title, string Address)> Tutorials { get; init; } = [];

    /// <summary>Small print under the button.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The agent's lines and the company's frame; empty when the portal itself writes.</summary>
    public IReadOnlyList<string> Signature { get; init; } = [];

    /// <summary>Why the reader gets this.</summary>
    public required string Because { get; init; }

    /// <summary>Where one click stops such letters (RFC 8058); empty for what concerns the reader's own safety or question.</summary>
    public string Unsubscribe { get; init; } = "";

    /// <summary>Where replies are followed; the message's own id is made from it.</summary>
    public string ThreadKey { get; init; } = "";
}
