using Portal.Tickets.Tickets;

namespace Portal.Web.Mail.Letters;

internal sealed class TicketsInFrench : ITicketTongue
{
    public Letter ConfirmQuestion(Ticket ticket, string link) => new()
    {
        Subject = "Confirmez votre adresse pour publier votre question",
        Paragraphs =
        [
            $"Vous avez écrit : « {ticket.Title} ».",
            ticket.IsPublic
                ? "Confirmez votre adresse et la question paraît. Votre adresse, elle, n’est jamais affichée."
                : "Confirmez votre adresse et la question part à notre équipe, qui sera seule à la lire avec vous.",
        ],
        Button = ("Confirmer et envoyer ma question", link),
        Notes = ["Le lien sert une fois, pendant sept jours. Vous n’avez rien écrit ? Ne faites rien : la question ne paraîtra pas."],
        Because = "Vous recevez ce message parce que votre adresse a été saisie pour poser une question dans notre aide.",
    };

    public Letter ConfirmSameProblem(Ticket ticket, string link) => new()
    {
        Subject = "Confirmez votre adresse pour suivre cette question",
        Paragraphs = [$"Vous avez le même problème : « {ticket.Title} ». Confirmez votre adresse et nous vous écrirons dès qu’il y a du nouveau."],
        Button = ("Confirmer et suivre", link),
        Notes = ["Le lien sert une fois, pendant sept jours."],
        Because = "Vous recevez ce message parce que votre adresse a été saisie sous une question de notre aide.",
    };

    public Letter Answered(Ticket ticket, string link, OutcomeLinks? outcome) => new()
    {
        Subject = $"Re: {ticket.Title}",
        Button = outcome is null ? ("Lire et répondre", link) : ("Dire si cela vous a aidé", outcome.Outcome),
        Notes = outcome is null ? [] : ["Nous pensons que c’est résolu. Un clic suffit pour le confirmer, ou pour nous dire que vous êtes toujours bloqué."],
        Choices = outcome is null ? [] : [("🙂 Content de cette aide", outcome.Happy), ("🙁 Pas content", outcome.Unhappy)],
        Because = "Vous recevez ce message parce que vous avez posé cette question.",
    };

    public Letter SaidToFollower(Ticket ticket, Message message, string link) => new()
    {
        Subject = $"Re: {ticket.Title}",
        Paragraphs = [message.Official ? "Notre équipe a répondu :" : "Il y a un nouveau commentaire :"],
        Button = ("Lire la question", link),
        Because = "Vous recevez ce message parce que vous suivez cette question.",
    };

    public Letter NotPublished(Ticket ticket, string why, string link) => new()
    {
        Subject = "Votre texte n’a pas été publié",
        Paragraphs = [$"Notre équipe a lu ce que vous avez écrit sous « {ticket.Title} » et ne l’a pas publié. Elle dit pourquoi :", why, "Voici votre texte, pour le reprendre autrement :"],
        Button = ("Poser une question", link),
        Because = "Vous recevez ce message parce que vous avez écrit dans notre aide.",
    };

    public Letter AskToPublish(Ticket ticket, string link) => new()
    {
        Subject = "Pouvons-nous partager votre question ?",
        Paragraphs =
        [
            $"Votre question « {ticket.Title} » en aiderait d’autres. Nous aimerions la publier dans notre aide, avec sa réponse et sans votre nom.",
            "Vous lisez d’abord le texte exact que tout le monde lirait. Rien ne paraît sans votre accord.",
        ],
        Button = ("Lire le texte et décider", link),
        Notes = ["Le lien sert une fois, pendant sept jours. Sans réponse de votre part, rien n’est publié. Notre échange, lui, reste privé dans tous les cas."],
        Because = "Vous recevez ce message parce que vous nous avez posé cette question en privé.",
    };

    public Letter CalledInNote(Ticket ticket, string by, string link) => new()
    {
        Subject = $"{(by.Length > 0 ? by : "Un collègue")} vous appelle dans une note",
        Paragraphs = [$"La note est sous le fil nº {ticket.Id} : « {ticket.Title} ». Elle ne se lit que dans le bureau."],
        Button = ("Ouvrir le fil", link),
        Because = "Vous recevez ce message parce qu’une note interne vous appelle par votre nom.",
    };
}
