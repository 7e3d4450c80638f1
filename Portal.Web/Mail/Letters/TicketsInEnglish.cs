using Portal.Tickets.Tickets;

namespace Portal.Web.Mail.Letters;

internal sealed class TicketsInEnglish : ITicketTongue
{
    private const string Hello = "Hello,";

    public Letter ConfirmQuestion(Ticket ticket, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Confirm your address to send your question",
        Paragraphs =
        [
            $"You wrote: “{ticket.Title}”.",
            ticket.IsPublic
                ? "Confirm your address and the question appears. Your address itself is never shown."
                : "Confirm your address and the question goes to our team, who alone will read it with you.",
        ],
        Button = ("Confirm and send my question", link),
        Notes = ["The link works once, for seven days. You wrote nothing? Do nothing: the question won’t appear."],
        Because = "You receive this message because your address was typed to ask a question in our help centre.",
    };

    public Letter ConfirmSameProblem(Ticket ticket, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Confirm your address to follow this question",
        Paragraphs = [$"You have the same problem: “{ticket.Title}”. Confirm your address and we will write as soon as there is news."],
        Button = ("Confirm and follow", link),
        Notes = ["The link works once, for seven days."],
        Because = "You receive this message because your address was typed under a question of our help centre.",
    };

    public Letter Answered(Ticket ticket, string link, OutcomeLinks? outcome) => new()
    {
        Language = "en",
        Subject = $"Re: {ticket.Title}",
        Button = outcome is null ? ("Read and reply", link) : ("Say whether it helped", outcome.Outcome),
        Notes = outcome is null ? [] : ["We believe this is solved. One click confirms it, or tells us that you are still stuck."],
        Choices = outcome is null ? [] : [("🙂 Happy with this help", outcome.Happy), ("🙁 Not happy", outcome.Unhappy)],
        Because = "You receive this message because you asked this question.",
    };

    public Letter SaidToFollower(Ticket ticket, Message message, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"Re: {ticket.Title}",
        Paragraphs = [message.Official ? "Our team has answered:" : "There is a new comment:"],
        Button = ("Read the question", link),
        Because = "You receive this message because you follow this question.",
    };

    public Letter NotPublished(Ticket ticket, string why, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Your text was not published",
        Paragraphs = [$"Our team has read what you wrote under “{ticket.Title}” and did not publish it. This is why:", why, "Here is your text, to be put in other words:"],
        Button = ("Ask a question", link),
        Because = "You receive this message because you wrote on our help pages.",
    };

    public Letter AskToPublish(Ticket ticket, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "May we share your question?",
        Paragraphs =
        [
            $"Your question “{ticket.Title}” would help others. We would like to publish it in our help centre, with its answer and without your name.",
            "You first read the exact text that everybody would read. Nothing shows without your agreement.",
        ],
        Button = ("Read the text and decide", link),
        Notes = ["The link works once, for seven days. Without your answer nothing is published. Our exchange itself stays private in any case."],
        Because = "You receive this message because you asked us this question in private.",
    };

    public Letter CalledInNote(Ticket ticket, string by, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"{(by.Length > 0 ? by : "A colleague")} calls you in a note",
        Paragraphs = [$"The note is under thread no. {ticket.Id}: “{ticket.Title}”. It is read at the desk only."],
        Button = ("Open the thread", link),
        Because = "You receive this message because an internal note calls you by your name.",
    };
}
