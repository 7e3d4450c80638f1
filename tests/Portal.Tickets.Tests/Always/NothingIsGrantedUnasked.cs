using CsCheck;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Access;
using Portal.Tickets.Tests.Stage;

namespace Portal.Tickets.Tests.Always;

/// <summary>Whatever people do, in whatever order, and however long they wait.</summary>
public sealed class NothingIsGrantedUnasked
{
    /// <summary>Any moves at all, with the straight road to an access strewn in, so that a good part of the stories get there.</summary>
    private static readonly Gen<AccessMove[]> Moves = Gen.Frequency(
            (3, Gen.Enum<AccessMove>().Array[1, 6]),
            (1, Gen.Const<AccessMove[]>([AccessMove.AgentPrepares, AccessMove.OwnerAuthorises])),
            (1, Gen.Const<AccessMove[]>([AccessMove.OwnerInvites, AccessMove.OwnerAuthorises])),
            (2, Gen.Const<AccessMove[]>([AccessMove.AccountantAccepts, AccessMove.CarriedOut])))
        .Array[1, 8].Select(parts => parts.SelectMany(part => part).ToArray());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_people_act()
    {
        var grants = 0;

        await Moves.SampleAsync(
            async moves =>
            {
                using var room = Room.Open();
                var story = await AccessStory.InAsync(room);
                foreach (var move in moves)
                {
                    await story.PlayAsync(move);
                    await EachRequestStandsWhereItsTrailSaysAsync(room);
                }

                Assert.Empty(await room.VerifyTrailAsync());
                Interlocked.Add(ref grants, room.Provider.Grants.Count);
            },
            iter: 100, threads: 2);

        Assert.True(grants > 10, "Too few stories reach the provider for this test to mean something.");
    }

    private static async Task EachRequestStandsWhereItsTrailSaysAsync(Room room)
    {
        var requests = await room.InDbAsync(db => db.AccessRequests.AsNoTracking().ToListAsync(Cancel));
        var entries = await room.InDbAsync(db => db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(Cancel));
        var members = await room.InDbAsync(db => db.Memberships.AsNoTracking().Where(m => m.RequestId != null).ToListAsync(Cancel));

        Assert.Equal(entries.Count, room.Steps.Saved.Count);
        foreach (var request in requests)
        {
            var trail = entries.Where(entry => entry.RequestId == request.Id).ToList();
            EveryTransitionHasOneEntry(request, trail);
            AnAccessWasAuthorisedAndAccepted(request, trail);
            Assert.Equal(
                request.State == AccessState.Active,
                members.Any(member => member.RequestId == request.Id && member.EndedAt is null));
        }
    }

    private static void EveryTransitionHasOneEntry(AccessRequest request, List<AuditEntry> trail)
    {
        var state = AccessState.Draft;
        foreach (var entry in trail)
        {
            Assert.Equal(state, entry.Before);
            Assert.Equal(StaysWhereItIs(entry.Step), entry.Before == entry.After);
            state = entry.After;
        }

        Assert.Equal(state, request.State);
    }

    private static bool StaysWhereItIs(string step) => step
        is nameof(AccessStep.Resent) or nameof(AccessStep.Stated) or nameof(AccessStep.Renewed) or nameof(AccessStep.InvitationSent);

    private static void AnAccessWasAuthorisedAndAccepted(AccessRequest request, List<AuditEntry> trail)
    {
        var called = trail.FindIndex(entry => entry.Step is "ProvisioningStarted" or "DoneByHand");
        if (called < 0)
        {
            Assert.DoesNotContain(trail, entry => entry.After == AccessState.Active);
            return;
        }

        var authorised = Assert.Single(trail.Take(called), entry => entry.Step == "Authorised");
        var accepted = Assert.Single(trail.Take(called), entry => entry.Step == "Accepted");
        Assert.Equal(request.AuthorisedById, authorised.ActorId);
        Assert.Equal(request.AcceptedById, accepted.ActorId);
        Assert.NotEqual(authorised.ActorId, accepted.ActorId);
        Assert.Equal(request.Snapshot.Hash(), Assert.Single(trail.Select(entry => entry.SnapshotHash).Distinct()));
    }
}
