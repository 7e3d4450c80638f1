using BenchmarkDotNet.Running;
using Portal.Benchmarks;

// "search" prints one table in a few minutes; anything else is for BenchmarkDotNet: --filter '*'.
if (args is ["search", .. var sizes])
    SearchReport.Print(sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture))] : [1_000, 20_000, 200_000]);
else
    BenchmarkSwitcher.FromAssembly(typeof(SearchReport).Assembly).Run(args);
