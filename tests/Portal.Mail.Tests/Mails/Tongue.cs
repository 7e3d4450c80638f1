using System.Globalization;

namespace Portal.Mail.Tests.Mails;

/// <summary>A language as mail programs speak it.</summary>
internal sealed record Tongue(string Code)
{
    public required string[] Sentences { get; init; }
    public required string Hello { get; init; }
    public required string[] Closings { get; init; }
    /// <summary>0 name, 1 address, 2 date: as Gmail, Thunderbird and Apple Mail announce a quote.</summary>
    public required string[] Wrote { get; init; }
    /// <summary>The date of each of the three.</summary>
    public required string[] Dates { get; init; }
    /// <summary>From, sent, to, subject.</summary>
    public required string[] Labels { get; init; }
    public required string Original { get; init; }
    public required string Forwarded { get; init; }
    public required string FromPhone { get; init; }
    public required string FromOutlook { get; init; }
    public required string Re { get; init; }
    public required string Fwd { get; init; }
    public required string Telephone { get; init; }
    /// <summary>A vacation's subject before the colon, and its text.</summary>
    public required string AwaySubject { get; init; }
    public required string[] Away { get; init; }

    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Code);

    public string Attribution(int client, Person author, DateTime date) =>
        string.Format(CultureInfo.InvariantCulture, Wrote[client], author.Name, author.Address, date.ToString(Dates[client], Culture));

    public string LongDate(DateTime date) => date.ToString("dddd d MMMM yyyy HH:mm", Culture);
}

internal sealed record Person(string Name, string Address, string Company, string Telephone);
