namespace Portal.KnowledgeBase.Search;

/// <summary>Whether two words differ by one letter added, left out, changed, or swapped with its neighbour.</summary>
internal static class OneSlip
{
    public static bool Between(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
            return false;

        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        var same = longer.AsSpan().CommonPrefixLength(shorter);
        if (longer.Length > shorter.Length)
            return longer.AsSpan(same + 1).SequenceEqual(shorter.AsSpan(same));
        if (same == longer.Length)
            return true;

        return longer.AsSpan(same + 1).SequenceEqual(shorter.AsSpan(same + 1))
            || (same + 1 < longer.Length && longer[same] == shorter[same + 1] && longer[same + 1] == shorter[same]
                && longer.AsSpan(same + 2).SequenceEqual(shorter.AsSpan(same + 2)));
    }
}
