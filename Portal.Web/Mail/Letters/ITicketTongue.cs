using Portal.Tickets.Tickets;

namespace Portal.Web.Mail.Letters;

/// <summary>The letters about questions in one language. Both languages say the same; what people wrote stays as they wrote it.</summary>
internal interface ITicketTongue
{
    Letter ConfirmQuestion(Ticket ticket, string link);

    Letter ConfirmSameProblem(Ticket ticket, string link);

    /// <param name="outcome">Where the asker says whether it helped, and how they liked it; null while the ticket isn't resolved.</param>
    Letter Answered(Ticket ticket, string link, OutcomeLinks? outcome);

    Letter SaidToFollower(Ticket ticket, Message message, string link);

    /// <param name="why">In the words of the agent who refused.</param>
    Letter NotPublished(Ticket ticket, string why, string link);

    Letter AskToPublish(Ticket ticket, string link);

    Letter CalledInNote(Ticket ticket, string by, string link);
}

/// <summary>Addresses of one resolved question: whether it helped, and two faces.</summary>
internal sealed record OutcomeLinks(string Outcome, string Happy, string Unhappy);
