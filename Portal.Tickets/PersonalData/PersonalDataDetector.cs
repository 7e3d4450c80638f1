namespace Portal.Tickets.PersonalData;

/// <summary>Finds in a text what should not stand in public: addresses, IBANs, company numbers, telephones, probable company names.</summary>
public static class PersonalDataDetector
{
    /// <summary>In the order they stand in the text; no two overlap.</summary>
    public static IReadOnlyList<Finding> Find(string text)
    {
        var kept = new List<Finding>();
        var taken = new bool[text.Length];
        foreach (var found in MailAddresses.In(text).Concat(Ibans.In(text)).Concat(CompanyNumbers.In(text))
            .Concat(Telephones.In(text)).Concat(CompanyNames.In(text)))
        {
            var stretch = taken.AsSpan(found.Start, found.Length);
            if (stretch.Contains(value: true))
                continue;

            stretch.Fill(value: true);
            kept.Add(found);
        }

        kept.Sort((one, other) => one.Start.CompareTo(other.Start));
        return kept;
    }

    public static IReadOnlyList<Finding> FindInAll(params IEnumerable<string> texts) => [.. texts.SelectMany(Find)];
}
