using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>Letters to the team about deadlines: one a person and round, whatever the number of tickets.</summary>
internal sealed class DeskLetters(IOutbox outbox, PortalLinks links, FrenchDates dates) : IDeskMail
{
    private const int Named = 20;

    public void DueSoon(Person agent, IReadOnlyList<Ticket> tickets) => Write(nameof(DueSoon), agent, tickets,
        tickets.Count == 1 ? $"Bientôt en retard : {tickets[0].Title}" : $"{tickets.Count} fils bientôt en retard",
        tickets.Count == 1 ? "Un fil attend une réponse, et son échéance approche." : "Ces fils attendent une réponse, et leur échéance approche.",
        "Vous recevez ce message parce que ces fils vous sont attribués, ou ne le sont à personne.");

    public void Late(Person lead, IReadOnlyList<Ticket> tickets) => Write(nameof(Late), lead, tickets,
        tickets.Count == 1 ? $"En retard : {tickets[0].Title}" : $"{tickets.Count} fils en retard",
        tickets.Count == 1 ? "L’échéance de ce fil est passée." : "L’échéance de ces fils est passée.",
        "Vous recevez ce message parce que vous dirigez l’équipe.");

    private void Write(string kind, Person to, IReadOnlyList<Ticket> tickets, string subject, string opening, string because) =>
        outbox.Add(kind, to, $"person:{to.Id:N}", new Letter
        {
            Subject = subject,
            Paragraphs = tickets.Count > Named ? [opening, $"Les {Named} premiers :"] : [opening],
            Facts = [.. tickets.Take(Named).Select(ticket => (dates.Full(ticket.NextDueAt), $"{ticket.Title} ({Step(ticket)})"))],
            Button = tickets.Count == 1 ? ("Ouvrir le fil", links.DeskTicket(tickets[0].Id)) : ("Ouvrir la file", links.DeskQueue("en-retard")),
            Because = because,
        });

    private static string Step(Ticket ticket) => ticket.FirstAnsweredAt is null ? "première réponse" : "résolution";
}
