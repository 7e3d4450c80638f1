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

        // The full-width ones too: some spreadsheets fold them.
        InjectionCharacters = "=+-@\t\r\n＝＋－＠",
    };

    public static IResult Download(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, ForSpreadsheets, leaveOpen: true))
        {
            csv.WriteRecord([.. header]);
            foreach (var row in rows)
                csv.WriteRecord([.. row]);
        }

        return Results.Bytes(content.ToArray(), new MediaTypeHeaderValue("text/csv") { Charset = "utf-8" }.ToString(), name);
    }
}
