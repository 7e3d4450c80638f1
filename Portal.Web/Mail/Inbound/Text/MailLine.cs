namespace Portal.Web.Mail.Inbound.Text;

/// <summary>What a message's structure says of a line, before its words are looked at.</summary>
[Flags]
internal enum LineMarks
{
    None = 0,

    /// <summary>From here to the end another message is quoted: the mail program says so.</summary>
    QuotesTheRest = 1,

    /// <summary>A ruled line stands above.</summary>
    BelowRule = 2,

    /// <summary>The mail program's "… wrote:".</summary>
    Attribution = 4,

    Signature = 8,
}

/// <param name="Depth">How often it is quoted; 0 is the author's own.</param>
internal sealed record MailLine(string Text, int Depth = 0, LineMarks Marks = LineMarks.None)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public bool Has(LineMarks mark) => (Marks & mark) != LineMarks.None;

    public override string ToString() => Depth == 0 ? Text : new string('>', Math.Min(Depth, 50)) + " " + Text;
}
