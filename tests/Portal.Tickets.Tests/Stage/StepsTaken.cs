using System.Collections.Concurrent;
using Portal.Tickets.Access;
using Portal.Web.Persistence;

namespace Portal.Tickets.Tests.Stage;

/// <summary>The access steps that were saved, in that order.</summary>
internal sealed class StepsTaken
{
    private readonly ConcurrentQueue<AccessStep> _saved = new();

    /// <summary>Runs once a step is ready to be saved: where two who act at once can be made to meet.</summary>
    public Func<AccessStep, Task> BeforeSaving { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<AccessStep> Saved => [.. _saved];

    public void Add(AccessStep step) => _saved.Enqueue(step);
}

internal sealed class StepRecorder(PortalDb db, StepsTaken taken) : IAccessSteps
{
    public Task HappenedAsync(AccessRequest request, AccessStep step, Guid? actorId, CancellationToken cancel)
    {
        var waiting = true;
        db.SaveChangesFailed += (_, _) => waiting = false;
        db.SavedChanges += (_, _) =>
        {
            if (waiting)
                taken.Add(step);
            waiting = false;
        };
        return taken.BeforeSaving(step);
    }
}
