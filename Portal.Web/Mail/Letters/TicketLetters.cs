using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

/// <summary>Letters about questions and their answers, each in its reader's language.</summary>
internal sealed class TicketLetters(
    IOutbox outbox, PortalLinks links, UnsubscribeTokens unsubscribe, ArticleLibrary library, IOptions<BrandOptions> brand,
    TicketsInFrench french, TicketsInEnglish english) : ITicketMail
{
    public void ConfirmQuestion(Person asker, Ticket ticket, string secret) =>
        outbox.Add(nameof(ConfirmQuestion), asker, $"person:{asker.Id:N}", In(asker).ConfirmQuestion(ticket, links.ConfirmQuestion(secret)));

    public void ConfirmSameProblem(Person person, Ticket ticket, string secret) =>
        outbox.Add(nameof(ConfirmSameProblem), person, $"person:{person.Id:N}", In(person).ConfirmSameProblem(ticket, links.ConfirmSameProblem(secret)));

    public void AnsweredToAsker(Person asker, Ticket ticket, Message answer, SignedBy? signer, string? outcomeSecret)
    {
        var outcome = outcomeSecret is null ? null
            : new OutcomeLinks(links.Outcome(outcomeSecret), links.Rating(outcomeSecret, happy: true), links.Rating(outcomeSecret, happy: false));
        outbox.Add(nameof(AnsweredToAsker), asker, $"ticket:{ticket.Id}", In(asker).Answered(ticket, links.Question(ticket), outcome) with
        {
            // The agent greets in the text, or has a reason not to.
            Greeting = "",
            Message = answer.Body,
            Tutorials = [.. answer.Citations.OrderBy(c => c.Place).Select(c => library.Find(c.ArticleId)).OfType<Article>()
                .Select(article => (article.Title, links.Tutorial(article)))],
            Signature = SignatureLines.Own(signer),
            Frame = SignatureLines.Frame(signer, brand.Value),
            ThreadKey = ThreadKey(ticket),
        });
    }

    public void SaidToFollower(Person follower, Ticket ticket, Message message) =>
        outbox.Add(nameof(SaidToFollower), follower, $"ticket:{ticket.Id}:{follower.Id:N}", In(follower).SaidToFollower(ticket, message, links.Question(ticket)) with
        {
            Message = message.Body,
            Unsubscribe = links.StopFollowing(unsubscribe.Make(follower.Id, ticket.Id)),
            ThreadKey = ThreadKey(ticket),
        });

    public void NotPublished(Person author, Ticket ticket, string words, string why) =>
        outbox.Add(nameof(NotPublished), author, $"person:{author.Id:N}", In(author).NotPublished(ticket, why, links.Ask) with { Message = words });

    public void AskToPublish(Person asker, Ticket ticket, string secret) =>
        outbox.Add(nameof(AskToPublish), asker, $"person:{asker.Id:N}", In(asker).AskToPublish(ticket, links.AgreeToPublish(secret)));

    public void CalledInNote(Person colleague, Ticket ticket, Message note, string by) =>
        outbox.Add(nameof(CalledInNote), colleague, $"person:{colleague.Id:N}", In(colleague).CalledInNote(ticket, by, links.Desk(ticket)));

    private ITicketTongue In(Person reader) => reader.Language == Language.English ? english : french;

    private static string ThreadKey(Ticket ticket) => $"ticket-{ticket.Id}";
}
