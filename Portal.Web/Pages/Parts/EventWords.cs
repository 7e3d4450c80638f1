using System.Globalization;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Setup;

namespace Portal.Web.Pages.Parts;

/// <summary>What happened to a ticket, as the desk tells it.</summary>
internal static class EventWords
{
    public static string Of(EventView view, FrenchDates dates)
    {
        var by = view.Actor is { } actor ? $", par {actor.NameOr("le demandeur")}" : "";
        return view.Event.Kind switch
        {
            TicketEventKind.Published => "Adresse confirmée : la question est arrivée",
            TicketEventKind.Assigned when view.Concerned is { } agent => $"Attribué à {agent.Name}{by}",
            TicketEventKind.Assigned => $"Pris en charge{by}",
            TicketEventKind.Returned when view.Event.Detail.Length > 0 => "Rendu à la file : la personne est absente",
            TicketEventKind.Returned => $"Rendu à la file{by}",
            TicketEventKind.TeamChanged => $"Équipe : {(view.Event.Detail.Length > 0 ? view.Event.Detail : "aucune")}{by}",
            TicketEventKind.Prioritised => $"Priorité : {Priority(view.Event.Detail)}{by}",
            TicketEventKind.Late => view.Event.Detail == nameof(Ticket.FirstAnswerDueAt) ? "Échéance de première réponse passée : le responsable est prévenu" : "Échéance de résolution passée : le responsable est prévenu",
            TicketEventKind.Snoozed => $"Reporté{Until(view.Event.Detail, dates)}{by}",
            TicketEventKind.Merged => $"Fusionné dans le fil nº {view.Event.Detail}{by}",
            TicketEventKind.Absorbed => $"Le fil nº {view.Event.Detail} a été fusionné ici{by}",
            TicketEventKind.Unmerged => $"Fusion avec le fil nº {view.Event.Detail} défaite{by}",
            TicketEventKind.SplitFrom => $"Détaché du fil nº {view.Event.Detail}{by}",
            TicketEventKind.SplitOff => $"Un message est devenu un fil à part{by}",
            TicketEventKind.MadePublic => $"La question est maintenant publique{by}",
            TicketEventKind.MadePrivate => $"Le fil est maintenant privé{by}",
            TicketEventKind.Rated => view.Event.Detail == "Happy" ? "Le demandeur est satisfait" : "Le demandeur n’est pas satisfait",
            TicketEventKind.PutBack => $"État rétabli : {Status(view.Event.Detail)}{by}",
            TicketEventKind.Woken => view.Actor is null ? "De retour dans la file" : $"De retour dans la file{by}",
            TicketEventKind.StatusChanged => $"État : {Status(view.Event.Detail)}{by}",
            TicketEventKind.Confirmed => "Le demandeur confirme que c’est résolu",
            TicketEventKind.Reopened => "Toujours bloqué : rouvert par le demandeur",
            TicketEventKind.AccessStep => $"{Words.AccessStep(view.Event.Detail)}{by}",
            TicketEventKind.Removed => $"Fil retiré{by}",
            TicketEventKind.Restored => $"Fil rétabli{by}",
            TicketEventKind.MessageRemoved => $"Message nº {view.Event.Detail} retiré{by}",
            TicketEventKind.MessageRestored => $"Message nº {view.Event.Detail} rétabli{by}",
            TicketEventKind.Edited => $"Texte modifié{by}",
            TicketEventKind.Held => "Attend d’être relue avant de paraître",
            TicketEventKind.Refused => $"Pas publiée{by}",
            TicketEventKind.ConsentAsked => $"Accord demandé pour en faire une question publique{by}",
            TicketEventKind.ConsentGiven => $"Le demandeur est d’accord : question publique nº {view.Event.Detail}",
            TicketEventKind.ConsentRefused => "Le demandeur ne veut pas d’une question publique",
            TicketEventKind.PromotedFrom => $"Faite du fil privé nº {view.Event.Detail}, avec l’accord de son demandeur",
            TicketEventKind.Decided => $"Décision publiée{by}",
            TicketEventKind.NotDelivered => view.Event.Detail switch
            {
                "" => "Courriel non remis",
                "complaint" => "Courriel signalé comme indésirable par son destinataire : nous ne lui écrivons plus",
                var status => $"Courriel non remis ({status})",
            },
            _ => "",
        };
    }

    private static string Priority(string detail) =>
        Enum.TryParse<TicketPriority>(detail, out var priority) ? priority.InFrench().ToLowerInvariant() : detail;

    private static string Until(string detail, FrenchDates dates) =>
        DateTimeOffset.TryParse(detail, CultureInfo.InvariantCulture, out var until) ? $" au {dates.Full(until)}" : "";

    private static string Status(string detail) =>
        Enum.TryParse<TicketStatus>(detail, out var status) ? status.InFrench().ToLowerInvariant() : detail;
}
