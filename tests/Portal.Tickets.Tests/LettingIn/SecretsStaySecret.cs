using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.LettingIn;

public sealed class SecretsStaySecret
{
    [Fact]
    public async Task A33_After_the_whole_story_no_stored_text_or_blob_holds_a_secret()
    {
        using var room = Room.Open();
        var garage = await Garage.InAsync(room);
        await room.SendSignInCodeAsync("cora@cabinet.example");
        await room.AskAsGuestAsync("nora@garage.example");
        var request = await garage.ActiveAsync();
        await room.RevokeAsync(request, garage.Owner);

        var stored = await room.InDbAsync(EverythingStoredAsync);

        var secrets = room.Mail.Letters.Select(letter => letter.Secret).Where(secret => secret.Length > 0).ToList();
        Assert.Equal(5, secrets.Count);
        Assert.Contains("claire@garage.example", stored);
        Assert.All(secrets, secret => Assert.DoesNotContain(stored, text => Holds(text, secret)));
    }

    /// <summary>Six digits may stand in a hash by chance; a link's secret, without its selector, may not stand anywhere.</summary>
    private static bool Holds(string text, string secret) =>
        secret.Length == 6 ? text == secret : text.Contains(secret[33..], StringComparison.Ordinal);

    private static async Task<List<string>> EverythingStoredAsync(DbContext db)
    {
        var stored = new List<string>();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var column = 0; column < rows.FieldCount; column++)
                    stored.Add(rows.GetValue(column) switch
                    {
                        byte[] blob => Encoding.Latin1.GetString(blob),
                        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                    });
            }
        }

        return stored;
    }
}
