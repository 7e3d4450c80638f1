using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.Tickets;
using Portal.Web.Mail.Mailboxes;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// Tells who opened a ticket by mail that it has come: at most once an hour and mailbox, in fixed words, since anybody can write in
/// anybody's name. After the ticket's own save, whose number it needs; one that a crash loses is a courtesy less.
/// </summary>
internal sealed class AcknowledgeMail(PortalDb db, IOutbox outbox, TimeProvider clock)
{
    public const string Kind = "ReceivedByMail";

    public async Task RunAsync(IncomingMail mail, MailboxOptions mailbox, CancellationToken cancel)
    {
        if (!mailbox.Acknowledge || mail is not { State: MailState.TakenIn, Message: { Role: MessageRole.Question } question })
            return;

        var person = await db.People.FindAsync([question.AuthorId], cancel) ?? throw new InvalidOperationException("The question has no author.");
        var hourAgo = clock.GetUtcNow().AddHours(-1);
        if (await db.OutgoingMail.AnyAsync(sent => sent.Kind == Kind && sent.Recipient == person.Address && sent.NotBefore > hourAgo, cancel))
            return;

        outbox.Add(Kind, person, string.Create(CultureInfo.InvariantCulture, $"ticket:{question.TicketId}"), new Letter
        {
            Subject = "Nous avons bien reçu votre message",
            Paragraphs = ["Votre message est arrivé. Un membre de notre équipe vous répondra ici, par courriel.", "Vous voulez ajouter quelque chose ? Répondez simplement à ce message."],
            Because = "Vous recevez ce message parce qu’un courriel nous a été écrit depuis votre adresse. Ce n’était pas vous ? Ne faites rien.",
            ThreadKey = string.Create(CultureInfo.InvariantCulture, $"ticket-{question.TicketId}"),
        });
        await db.SaveChangesAsync(cancel);
    }
}
