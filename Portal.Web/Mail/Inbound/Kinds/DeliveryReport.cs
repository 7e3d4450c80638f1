using MimeKit;
using Portal.Web.Mail.Inbound.Parts;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>A mail server's report as RFC 3464 has it.</summary>
internal static class DeliveryReport
{
    public static (MailClass Class, BounceNotice Notice)? Read(MailParts parts)
    {
        var groups = new List<HeaderList>();
        foreach (var status in parts.DeliveryStatuses)
            groups.AddRange(GroupsOf(status));
        var recipients = groups.FindAll(group => ActionOf(group).Length > 0 || group["Final-Recipient"] is not null || group["Status"] is not null);
        if (recipients.Count == 0)
            return null;

        var worst = recipients.Find(group => ActionOf(group) == "failed") ?? recipients.Find(group => ActionOf(group) == "delayed") ?? recipients[0];
        var code = StatusCode.In(worst["Status"] ?? "");
        var kind = ActionOf(worst) switch
        {
            "failed" => MailClass.Bounce,
            "delayed" => MailClass.Delay,
            "delivered" or "relayed" or "expanded" => MailClass.Report,
            _ => code?[0] switch { '2' => MailClass.Report, '4' => MailClass.Delay, _ => MailClass.Bounce },
        };
        return (kind, NoticeOf(worst, code, parts.Returned));
    }

    private static List<HeaderList> GroupsOf(MessageDeliveryStatus status)
    {
        try
        {
            return [.. status.StatusGroups.Take(1_000)];
        }
        catch (Exception failure) when (failure is FormatException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return [];
        }
    }

    private static string ActionOf(HeaderList group)
    {
        var action = (group["Action"] ?? "").AsSpan().Trim();
        var end = action.IndexOfAny(' ', ';', '(');
        return (end < 0 ? action : action[..end]).ToString().ToLowerInvariant();
    }

    private static BounceNotice NoticeOf(HeaderList group, string? status, HeaderList? returned)
    {
        var diagnostic = (group["Diagnostic-Code"] ?? "").ReplaceLineEndings(" ").Trim();
        var semicolon = diagnostic.IndexOf(';', StringComparison.Ordinal);
        if (semicolon is > 0 and < 20)
            diagnostic = diagnostic[(semicolon + 1)..].Trim();

        // "5.0.0" says nothing where the other server said more.
        if (status is null || status.EndsWith(".0.0", StringComparison.Ordinal))
            status = StatusCode.In(diagnostic) ?? status;
        return new BounceNotice(
            AddressOf(group["Original-Recipient"]) ?? AddressOf(group["Final-Recipient"]) ?? AddressOf(group["X-Actual-Recipient"]) ?? AddressOf(returned?["To"]),
            status, diagnostic.Length > 0 ? diagnostic : null, BounceAddress.MessageIdOf(returned?["Message-ID"]));
    }

    private static string? AddressOf(string? typed)
    {
        if (typed is null)
            return null;

        var at = typed.IndexOf(';', StringComparison.Ordinal);
        return BounceAddress.FirstIn(typed[(at + 1)..]) ?? BounceAddress.FirstIn(typed);
    }
}
