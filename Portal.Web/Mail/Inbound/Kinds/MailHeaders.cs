using MimeKit;

namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>The headers of one message as they are asked for here: first values, trimmed, without their comments.</summary>
internal sealed class MailHeaders
{
    private const int LongestValue = 4_000;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public MailHeaders(HeaderList headers)
    {
        foreach (var header in headers.Take(2_000))
            if (!_values.ContainsKey(header.Field))
                _values.Add(header.Field, Short(header));
    }

    public bool Has(string field) => _values.ContainsKey(field);

    public string Of(string field) => _values.GetValueOrDefault(field, "");

    /// <summary>In lower case, up to a comment or parameter: "auto-replied" of "auto-replied (vacation)".</summary>
    public string Word(string field)
    {
        var value = Of(field).AsSpan().Trim();
        var end = value.IndexOfAny(';', '(', ' ');
        return (end < 0 ? value : value[..end]).ToString().ToLowerInvariant();
    }

    public IEnumerable<string> Fields => _values.Keys;

    public bool HasNoReturn => _values.TryGetValue("Return-Path", out var path) && path.Trim() is "<>" or "< >" or "<MAILER-DAEMON>";

    private static string Short(Header header)
    {
        var raw = header.RawValue;
        if (raw.Length <= LongestValue)
            return header.Value.Trim();
        return System.Text.Encoding.Latin1.GetString(raw, 0, LongestValue).ReplaceLineEndings(" ").Trim();
    }
}
