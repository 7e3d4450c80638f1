using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages.Parts;

/// <summary>What happened to a ticket, as the desk tells it.</summary>
internal static class EventWords
{
    public static string Of(EventView view)
    {
        var by = view.Actor is { } actor ? $", par {actor.NameOr("le demandeur")}" : "";
        return view.Event.Kind switch
        {
            TicketEventKind.Published => "Adresse confirmée : la question est arrivée",
            TicketEventKind.Assigned => $"Pris en charge{by}",
            TicketEventKind.StatusChanged => $"État : {Status(view.Event.Detail)}{by}",
            TicketEventKind.Confirmed => "Le demandeur confirme que c’est résolu",
            TicketEventKind.Reopened => "Toujours bloqué : rouvert par le demandeur",
            TicketEventKind.AccessStep => $"{Words.AccessStep(view.Event.Detail)}{by}",
            TicketEventKind.NotDelivered => view.Event.Detail switch
            {
                "" => "Courriel non remis",
                "complaint" => "Courriel signalé comme indésirable par son destinataire : nous ne lui écrivons plus",
                var status => $"Courriel non remis ({status})",
            },
            _ => "",
        };
    }

    private static string Status(string detail) =>
        Enum.TryParse<TicketStatus>(detail, out var status) ? status.InFrench().ToLowerInvariant() : detail;
}
