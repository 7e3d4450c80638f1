namespace Portal.KnowledgeBase.Search;

internal static class Tuning
{
    private static readonly Dictionary<string, double> Given = (Environment.GetEnvironmentVariable("TUNE") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => one.Split('=')).ToDictionary(one => one[0], one => double.Parse(one[1], System.Globalization.CultureInfo.InvariantCulture));
    public static double Get(string name, double otherwise) => Given.GetValueOrDefault(name, otherwise);
}
