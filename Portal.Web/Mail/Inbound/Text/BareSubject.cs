using Portal.Web.Mail.Inbound.Words;

namespace Portal.Web.Mail.Inbound.Text;

/// <summary>A subject without its "Re:", "TR :" and other prefixes, however many there are.</summary>
internal static class BareSubject
{
    public static string Of(string subject)
    {
        var rest = subject.AsSpan().Trim();
        while (PrefixLength(rest) is > 0 and var length)
            rest = rest[length..].TrimStart();
        return rest.ToString();
    }

    public static bool IsForward(string subject) => HasPrefix(subject, ReplyWords.ForwardSubjects);

    public static bool IsReply(string subject) => HasPrefix(subject, ReplyWords.ReplySubjects);

    private static bool HasPrefix(string subject, string[] words)
    {
        var rest = subject.AsSpan().TrimStart();
        return PrefixLength(rest) is > 0 and var length && words.Contains(rest[..length].TrimEnd(": \u00A0\u202F").ToString().ToLowerInvariant().Split('[', '(')[0]);
    }

    private static int PrefixLength(ReadOnlySpan<char> subject)
    {
        var colon = subject[..Math.Min(subject.Length, 12)].IndexOf(':');
        if (colon <= 0)
            return 0;

        var word = subject[..colon].TrimEnd(" \u00A0\u202F").ToString().ToLowerInvariant().Replace("é", "e", StringComparison.Ordinal);
        word = word.Split('[', '(')[0];
        return ReplyWords.ReplySubjects.Contains(word) || ReplyWords.ForwardSubjects.Contains(word) ? colon + 1 : 0;
    }
}
