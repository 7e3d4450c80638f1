using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.WhoSees;

/// <summary>Up to which audience each viewer reads in each sort of ticket, and that the two forms of the rule agree on it.</summary>
public sealed class TableOfVisibility
{
    private const string Table = """
        Public             Public Public Public       Participants Internal Internal Internal
        PublicShared       Public Public Participants Participants Internal Internal Internal
        Private            -      -      -            Participants Internal Internal Internal
        PrivateShared      -      -      Participants Participants Internal Internal Internal
        Unpublished        -      -      -            Participants Internal Internal Internal
        UnpublishedShared  -      -      -            Participants Internal Internal Internal
        Removed            -      -      -            -            Internal Internal Internal
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Sort, Who, Audience?> Expectations()
    {
        var data = new TheoryData<Sort, Who, Audience?>();
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var who in Enum.GetValues<Who>())
                data.Add(Enum.Parse<Sort>(cells[0]), who, Enum.TryParse<Audience>(cells[(int)who + 1], out var reach) ? reach : null);
        }

        return data;
    }

    [Fact]
    public void Is_whole() => Assert.Equal(49, Expectations().Count);

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task Says_how_far_a_viewer_reads(Sort sort, Who who, Audience? reach)
    {
        using var scene = await Scene.OfAsync(sort);
        var viewer = scene[who];
        var ticket = await scene.Room.TicketAsync(scene.TicketId);

        var found = await scene.Room.InDbAsync(db => db.Tickets.VisibleTo(viewer).AnyAsync(Cancel));

        Assert.Equal(reach, viewer.ReachIn(ticket));
        Assert.Equal(reach is not null, viewer.CanSee(ticket));
        Assert.Equal(reach is not null, found);
    }

    [Theory]
    [MemberData(nameof(Expectations))]
    public async Task Says_which_messages_a_viewer_reads(Sort sort, Who who, Audience? reach)
    {
        using var scene = await Scene.OfAsync(sort);
        var ticket = await scene.Room.TicketAsync(scene.TicketId);

        var seen = ticket.Messages.Where(message => scene[who].CanSee(ticket, message)).Select(message => message.Body);
        var read = (await scene.Room.ReadAsync(scene.TicketId, scene[who]))?.Messages.Select(message => message.Message.Body);

        var expected = MessagesWithin(reach);
        Assert.Equal(expected, seen);
        Assert.Equal(expected, read ?? []);
        Assert.Equal(reach is null, read is null);
    }

    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Participants)]
    [InlineData(Audience.Internal)]
    public async Task Says_the_same_of_messages_to_the_database(Audience reach)
    {
        using var scene = await Scene.OfAsync(Sort.Public);

        var found = await scene.Room.InDbAsync(db => db.Messages.Within(reach).OrderBy(m => m.Id).Select(m => m.Body).ToListAsync(Cancel));

        Assert.Equal(MessagesWithin(reach), found);
    }

    [Fact]
    public async Task Only_the_public_sort_is_published_to_the_world()
    {
        var published = new List<Sort>();
        foreach (var sort in Enum.GetValues<Sort>())
        {
            using var scene = await Scene.OfAsync(sort);
            if (await scene.Room.InDbAsync(db => db.Tickets.Published().AnyAsync(Cancel)))
                published.Add(sort);
        }

        Assert.Equal([Sort.Public, Sort.PublicShared], published);
    }

    private static string[] MessagesWithin(Audience? reach) => reach switch
    {
        Audience.Public => ["question", "answer"],
        Audience.Participants => ["question", "answer", "answer to the asker"],
        Audience.Internal => ["question", "answer", "answer to the asker", "note", "removed"],
        _ => [],
    };
}
