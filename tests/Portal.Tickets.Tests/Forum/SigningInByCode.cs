using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Forum;

public sealed class SigningInByCode
{
    private const string Nora = "nora@garage.example";

    [Fact]
    public async Task Whoever_types_the_code_back_is_that_person_once()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync(Nora);
        var digits = room.Mail.LastSecret(LetterKind.SignInCode);

        var first = await room.SignInAsync("NORA@garage.example", digits);
        var second = await room.SignInAsync(Nora, digits);

        Assert.Equal(Nora, first?.Address);
        Assert.True(first?.HasConfirmedAddress);
        Assert.Null(second);
    }

    [Fact]
    public async Task An_unknown_mailbox_becomes_a_proven_one_only_through_its_code()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync(Nora);
        var right = room.Mail.LastSecret(LetterKind.SignInCode);

        var wrong = await room.SignInAsync(Nora, right == "000000" ? "000001" : "000000");
        var proven = await AnyProvenAsync(room);
        await room.SignInAsync(Nora, right);

        Assert.Null(wrong);
        Assert.False(proven);
        Assert.True(await AnyProvenAsync(room));
    }

    [Fact]
    public async Task A_code_opens_its_own_mailbox_only()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync("eve@ailleurs.example");
        var digits = room.Mail.LastSecret(LetterKind.SignInCode);
        await room.MeetAsync(Nora);

        Assert.Null(await room.SignInAsync(Nora, digits));
        Assert.Null(await room.SignInAsync("nobody@ailleurs.example", digits));
        Assert.NotNull(await room.SignInAsync("eve@ailleurs.example", digits));
    }

    [Fact]
    public async Task Only_the_newest_code_counts()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync(Nora);
        room.Pass(TimeSpan.FromMinutes(1));
        await room.SendSignInCodeAsync(Nora);
        var codes = room.Mail.Of(LetterKind.SignInCode);

        var byOld = await room.SignInAsync(Nora, codes[0].Secret);
        var byNew = await room.SignInAsync(Nora, codes[1].Secret);

        Assert.Equal(codes[0].Secret == codes[1].Secret, byOld is not null);
        Assert.NotNull(byNew ?? byOld);
    }

    [Fact]
    public async Task A_code_is_late_after_five_minutes()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync(Nora);
        room.Pass(TimeSpan.FromMinutes(5));

        Assert.Null(await room.SignInAsync(Nora, room.Mail.LastSecret(LetterKind.SignInCode)));
    }

    [Fact]
    public async Task A38_The_sixth_wrong_code_kills_the_code_and_not_the_mailbox()
    {
        using var room = Room.Open();
        await room.SendSignInCodeAsync(Nora);
        var digits = room.Mail.LastSecret(LetterKind.SignInCode);
        for (var wrong = 0; wrong < 5; wrong++)
            await room.SignInAsync(Nora, digits == "000000" ? "000001" : "000000");

        var late = await room.SignInAsync(Nora, digits);
        room.Pass(TimeSpan.FromMinutes(1));
        await room.SendSignInCodeAsync(Nora);
        var again = await room.SignInAsync(Nora, room.Mail.LastSecret(LetterKind.SignInCode));

        Assert.Null(late);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task A_mailbox_gets_six_codes_an_hour_and_more_later()
    {
        using var room = Room.Open();
        for (var ask = 0; ask < 10; ask++)
            await room.SendSignInCodeAsync(Nora);
        var inTheHour = room.Mail.Letters.Count;

        room.Pass(TimeSpan.FromHours(1));
        await room.SendSignInCodeAsync(Nora);

        Assert.Equal(6, inTheHour);
        Assert.Equal(7, room.Mail.Letters.Count);
    }

    [Fact]
    public async Task A_member_of_the_team_gets_no_code_but_word_that_they_need_their_password()
    {
        using var room = Room.Open();
        await room.HireAsync("Samir");

        await room.SendSignInCodeAsync("samir@equipe.example");

        Assert.Equal(LetterKind.SignInNeedsPassword, Assert.Single(room.Mail.Letters).Kind);
        Assert.Null(await room.SignInAsync("samir@equipe.example", ""));
    }

    [Fact]
    public async Task A_member_of_the_team_is_not_flooded_either()
    {
        using var room = Room.Open();
        await room.HireAsync("Samir");

        for (var ask = 0; ask < 10; ask++)
            await room.SendSignInCodeAsync("samir@equipe.example");

        Assert.Equal(6, room.Mail.Letters.Count);
    }

    private static Task<bool> AnyProvenAsync(Room room) =>
        room.InDbAsync(db => db.People.AnyAsync(person => person.AddressConfirmedAt != null, TestContext.Current.CancellationToken));
}
