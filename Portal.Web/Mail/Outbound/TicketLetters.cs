using Microsoft.Extensions.Options;
using Portal.KnowledgeBase.Articles;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Letters about questions and their answers.</summary>
internal sealed class TicketLetters(
    Outbox outbox, PortalLinks links, UnsubscribeTokens unsubscribe, ArticleLibrary library, IOptions<BrandOptions> brand) : ITicketMail
{
    public void ConfirmQuestion(Person asker, Ticket ticket, string secret) =>
        outbox.Add(nameof(ConfirmQuestion), asker, $"person:{asker.Id:N}", new Letter
        {
            Subject = "Confirmez votre adresse pour publier votre question",
            Paragraphs =
            [
                $"Vous avez écrit : « {ticket.Title} ».",
                ticket.IsPublic
                    ? "Confirmez votre adresse et la question paraît. Votre adresse, elle, n’est jamais affichée."
                    : "Confirmez votre adresse et la question part à notre équipe, qui sera seule à la lire avec vous.",
            ],
            Button = ("Confirmer et envoyer ma question", links.ConfirmQuestion(secret)),
            Notes = ["Le lien sert une fois, pendant sept jours. Vous n’avez rien écrit ? Ne faites rien : la question ne paraîtra pas."],
            Because = "Vous recevez ce message parce que votre adresse a été saisie pour poser une question dans notre aide.",
        });

    public void ConfirmSameProblem(Person person, Ticket ticket, string secret) =>
        outbox.Add(nameof(ConfirmSameProblem), person, $"person:{person.Id:N}", new Letter
        {
            Subject = "Confirmez votre adresse pour suivre cette question",
            Paragraphs = [$"Vous avez le même problème : « {ticket.Title} ». Confirmez votre adresse et nous vous écrirons dès qu’il y a du nouveau."],
            Button = ("Confirmer et suivre", links.ConfirmSameProblem(secret)),
            Notes = ["Le lien sert une fois, pendant sept jours."],
            Because = "Vous recevez ce message parce que votre adresse a été saisie sous une question de notre aide.",
        });

    public void AnsweredToAsker(Person asker, Ticket ticket, Message answer, SignedBy? signer, string? outcomeSecret) =>
        outbox.Add(nameof(AnsweredToAsker), asker, $"ticket:{ticket.Id}", new Letter
        {
            Subject = $"Re: {ticket.Title}",

            // The agent greets in the text, or has a reason not to.
            Greeting = "",
            Message = answer.Body,
            Tutorials = [.. answer.Citations.OrderBy(c => c.Place).Select(c => library.Find(c.ArticleId)).OfType<Article>()
                .Select(article => (article.Title, links.Tutorial(article)))],
            Button = outcomeSecret is null ? ("Lire et répondre", links.Question(ticket)) : ("Dire si cela vous a aidé", links.Outcome(outcomeSecret)),
            Notes = outcomeSecret is null ? [] : ["Nous pensons que c’est résolu. Un clic suffit pour le confirmer, ou pour nous dire que vous êtes toujours bloqué."],
            Choices = outcomeSecret is null ? [] :
                [("🙂 Content de cette aide", links.Rating(outcomeSecret, happy: true)), ("🙁 Pas content", links.Rating(outcomeSecret, happy: false))],
            Signature = SignatureLines.InMail(signer, brand.Value),
            Because = "Vous recevez ce message parce que vous avez posé cette question.",
            ThreadKey = ThreadKey(ticket),
        });

    public void SaidToFollower(Person follower, Ticket ticket, Message message) =>
        outbox.Add(nameof(SaidToFollower), follower, $"ticket:{ticket.Id}:{follower.Id:N}", new Letter
        {
            Subject = $"Re: {ticket.Title}",
            Paragraphs = [message.Official ? "Notre équipe a répondu :" : "Il y a un nouveau commentaire :"],
            Message = message.Body,
            Button = ("Lire la question", links.Question(ticket)),
            Because = "Vous recevez ce message parce que vous suivez cette question.",
            Unsubscribe = links.StopFollowing(unsubscribe.Make(follower.Id, ticket.Id)),
            ThreadKey = ThreadKey(ticket),
        });

    public void CalledInNote(Person colleague, Ticket ticket, Message note, string by) =>
        outbox.Add(nameof(CalledInNote), colleague, $"person:{colleague.Id:N}", new Letter
        {
            Subject = $"{(by.Length > 0 ? by : "Un collègue")} vous appelle dans une note",
            Paragraphs = [$"La note est sous le fil nº {ticket.Id} : « {ticket.Title} ». Elle ne se lit que dans le bureau."],
            Button = ("Ouvrir le fil", links.Desk(ticket)),
            Because = "Vous recevez ce message parce qu’une note interne vous appelle par votre nom.",
        });

    private static string ThreadKey(Ticket ticket) => $"ticket-{ticket.Id}";
}
