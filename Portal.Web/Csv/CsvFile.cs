using CsvHelper;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Csv;

/// <summary>
/// A table to take away, as French spreadsheets open it: semicolons, UTF-8 with its mark, and no cell that could be taken for a
/// formula, whoever wrote it.
/// </summary>
internal static class CsvFile
{
    private static readonly CsvWriterOptions ForSpreadsheets = new()
    {
        Separator = ';',
        NewLine = "\r\n",
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
    };

    public static IResult Download(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, ForSpreadsheets, leaveOpen: true))
        {
            csv.WriteRecord([.. header]);
            foreach (var row in rows)
                csv.WriteRecord([.. row.Select(Harmless)]);
        }

        return Results.Bytes(content.ToArray(), new MediaTypeHeaderValue("text/csv") { Charset = "utf-8" }.ToString(), name);
    }

    /// <summary>The full-width signs too, which the library does not know: some spreadsheets fold them into the others.</summary>
    private static string Harmless(string cell) => cell is ['＝' or '＋' or '－' or '＠', ..] ? $"'{cell}" : cell;
}
