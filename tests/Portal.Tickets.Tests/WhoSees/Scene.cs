using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.WhoSees;

public enum Sort { Public, PublicShared, Private, PrivateShared, Unpublished, UnpublishedShared, Removed }

public enum Who { Visitor, Stranger, Colleague, Asker, Agent, Lead, Administrator }

/// <summary>One ticket of some sort, with a message for each audience and a removed one, and everybody who may look.</summary>
internal sealed class Scene : IDisposable
{
    private readonly Dictionary<Who, Viewer> _viewers = [];

    public Room Room { get; } = Room.Open();
    public int TicketId { get; private set; }
    public Viewer this[Who who] => _viewers[who];

    public static async Task<Scene> OfAsync(Sort sort)
    {
        var scene = new Scene();
        await scene.InviteAsync();
        await scene.SpeakAsync(isPublic: sort is not (Sort.Private or Sort.PrivateShared), sort is Sort.Unpublished or Sort.UnpublishedShared);
        if (sort is Sort.PublicShared or Sort.PrivateShared or Sort.UnpublishedShared)
            await scene.Room.ShareWithAsync(scene.TicketId, scene[Who.Colleague].AccountIds[0]);
        if (sort == Sort.Removed)
            await scene.Room.RemoveAsync(scene.TicketId);
        return scene;
    }

    public void Dispose() => Room.Dispose();

    private async Task InviteAsync()
    {
        _viewers[Who.Visitor] = Viewer.Visitor;
        _viewers[Who.Stranger] = await Room.MeetAsync("eve@ailleurs.example", "Eve Martin");
        _viewers[Who.Asker] = await Room.MeetAsync("nora@garage.example", "Nora Tessier");
        var colleague = await Room.MeetAsync("claire@garage.example", "Claire Morel");
        var account = await Room.OpenAccountAsync("Garage du Lac", "garage-du-lac", colleague);
        _viewers[Who.Colleague] = colleague with { AccountIds = [account] };
        _viewers[Who.Agent] = await Room.HireAsync("Samir");
        _viewers[Who.Lead] = await Room.HireAsync("Lea", PortalRole.Lead);
        _viewers[Who.Administrator] = await Room.HireAsync("Ines", PortalRole.Administrator);
    }

    private async Task SpeakAsync(bool isPublic, bool unpublished)
    {
        var question = Room.Question with { IsPublic = isPublic, Body = "question" };
        await Room.AskAsync(this[Who.Asker], question);
        TicketId = 1;

        await Room.AnswerAsync(TicketId, this[Who.Agent], "answer");
        await Room.AnswerAsync(TicketId, this[Who.Agent], "answer to the asker", Audience.Participants);
        await Room.NoteAsync(TicketId, this[Who.Agent], "note");
        await Room.CommentAsync(TicketId, this[Who.Agent], "removed");
        await Room.RemoveMessageAsync((await Room.MessagesAsync(TicketId))[^1].Id);

        // Nobody answers an unpublished ticket: it is unpublished once all is said, so that each audience has something to hide.
        if (unpublished)
            await Room.UnpublishAsync(TicketId);
    }
}
