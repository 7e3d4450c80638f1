namespace Portal.Web.Mail.Inbound.Text;

/// <summary>A body parted into what is new, what is quoted and how it is signed.</summary>
/// <param name="KeptWhole">Nothing new was found outside the quotes, so that all was kept as new.</param>
internal sealed record MailText(string New, string Quoted, string Signature, bool KeptWhole)
{
    public static MailText Of(IReadOnlyList<MailLine> lines, MailContext context) => new QuoteCutter(lines, context).Cut();

    public static string Join(IEnumerable<MailLine> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            var text = line.ToString().TrimEnd();
            if (text.Length > 0 || (kept.Count > 0 && kept[^1].Length > 0))
                kept.Add(text);
        }

        return string.Join('\n', kept).TrimEnd('\n');
    }
}

/// <summary>What the headers say that helps to read the body.</summary>
internal sealed record MailContext(string Subject, string FromName, bool IsReply)
{
    public string BareSubject { get; } = Text.BareSubject.Of(Subject.Length > 1_000 ? Subject[..1_000] : Subject);

    public bool IsForward { get; } = Text.BareSubject.IsForward(Subject);
}
