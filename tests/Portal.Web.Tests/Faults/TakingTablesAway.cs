using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Web.Csv;

namespace Portal.Web.Tests.Faults;

public sealed class TakingTablesAway
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+33 1", "\"'+33 1\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@somme", "\"'@somme\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("＠somme", "'＠somme")]
    [InlineData("Garage du Lac", "Garage du Lac")]
    [InlineData("deux ; cellules", "\"deux ; cellules\"")]
    [InlineData("une \"citation\"", "\"une \"\"citation\"\"\"")]
    public void A_cell_is_read_as_it_was_written_and_never_as_a_formula(string cell, string written)
    {
        var file = Assert.IsType<FileContentHttpResult>(CsvFile.Download("table.csv", ["Nom"], [[cell]]));

        Assert.Equal($"\uFEFFNom\r\n{written}\r\n", Encoding.UTF8.GetString(file.FileContents.Span));
        Assert.Equal("text/csv; charset=utf-8", file.ContentType);
    }
}
