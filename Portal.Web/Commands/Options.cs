namespace Portal.Web.Commands;

/// <summary>What stands behind a command's name: options with a value, flags, and the rest.</summary>
internal sealed record Options(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Flags, IReadOnlyList<string> Rest)
{
    /// <summary>Null when an option that needs a value has none.</summary>
    public static Options? Parse(IReadOnlyList<string> arguments, params ReadOnlySpan<string> withValue)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var flags = new HashSet<string>(StringComparer.Ordinal);
        var rest = new List<string>();
        for (var at = 0; at < arguments.Count; at++)
        {
            var argument = arguments[at];
            if (withValue.Contains(argument))
            {
                if (++at == arguments.Count)
                    return null;
                values[argument] = arguments[at];
            }
            else if (argument.StartsWith("--", StringComparison.Ordinal))
            {
                flags.Add(argument);
            }
            else
            {
                rest.Add(argument);
            }
        }

        return new Options(values, flags, rest);
    }
}
