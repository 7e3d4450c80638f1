using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Portal.Web.Setup;

namespace Portal.Web.Tests.House;

public sealed class DatesInFrench
{
    private static readonly DateTimeOffset Tuesday = At("2026-11-24T12:00:00Z");

    [Theory]
    [InlineData("2026-12-31T23:05:00Z", "1er janvier 2027 à 0 h 05")]
    [InlineData("2023-04-08T07:22:00Z", "8 avril 2023 à 9 h 22")]
    [InlineData("2024-02-29T11:00:00Z", "29 février 2024 à 12 h 00")]
    [InlineData("2026-07-31T22:00:00Z", "1er août 2026 à 0 h 00")]
    public void A_moment_is_written_as_the_French_write_it(string moment, string written) =>
        Assert.Equal(written, Dates().Full(At(moment)));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "29 mars 2026 à 1 h 59")]
    [InlineData("2026-03-29T01:00:00Z", "29 mars 2026 à 3 h 00")]
    [InlineData("2026-10-25T00:30:00Z", "25 octobre 2026 à 2 h 30")]
    [InlineData("2026-10-25T01:30:00Z", "25 octobre 2026 à 2 h 30")]
    [InlineData("2026-10-25T02:30:00Z", "25 octobre 2026 à 3 h 30")]
    [InlineData("2027-03-28T01:00:00Z", "28 mars 2027 à 3 h 00")]
    public void The_nights_on_which_clocks_change_are_told_right(string moment, string written) =>
        Assert.Equal(written, Dates().Full(At(moment)));

    [Theory]
    [InlineData("2026-11-24T11:59:30Z", "à l’instant")]
    [InlineData("2026-11-24T11:15:00Z", "il y a 45 min")]
    [InlineData("2026-11-24T09:10:00Z", "il y a 2 h")]
    [InlineData("2026-11-23T22:30:00Z", "hier")]
    [InlineData("2026-11-22T12:00:00Z", "dimanche")]
    [InlineData("2026-11-01T12:00:00Z", "1er novembre 2026")]
    public void How_long_ago_is_told_in_the_words_of_the_day(string moment, string written) =>
        Assert.Equal(written, Dates().Ago(At(moment)));

    [Fact]
    public void What_happened_before_midnight_was_yesterday_even_an_hour_ago()
    {
        var clock = new FakeTimeProvider(At("2026-11-24T23:30:00Z"));

        Assert.Equal("hier", Dates(clock: clock).Ago(At("2026-11-24T22:15:00Z")));
    }

    [Fact]
    public void Another_zone_tells_another_time() =>
        Assert.Equal("24 novembre 2026 à 8 h 00", Dates("America/Martinique").Full(Tuesday));

    [Fact]
    public void Machines_read_universal_time() => Assert.Equal("2026-11-24T12:00:00Z", FrenchDates.Machine(Tuesday.ToOffset(TimeSpan.FromHours(1))));

    [Fact]
    public void A_day_alone_is_written_the_same() => Assert.Equal("1er mai 2026", Dates().Day(new DateOnly(2026, 5, 1)));

    private static FrenchDates Dates(string zone = "Europe/Paris", TimeProvider? clock = null) =>
        new(Options.Create(new BrandOptions { Name = "Exemple", TimeZone = zone }), clock ?? new FakeTimeProvider(Tuesday));

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
