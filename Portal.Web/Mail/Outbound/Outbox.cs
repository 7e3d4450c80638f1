using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Persistence;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Sets a letter and lays it in the outbox; it leaves if, and only if, the change it tells of is saved.</summary>
internal sealed class Outbox(
    PortalDb db, HtmlLetter html, SealedLetter seal, IOptions<MailOptions> mail, IOptions<BrandOptions> brand, TimeProvider clock)
{
    public void Add(string kind, string recipient, string recipientName, string orderKey, Letter letter)
    {
        var frame = $"{brand.Value.Name} — Aide";
        var set = new SetLetter(
            recipient, recipientName, OneLine(letter.Subject), TextLetter.Set(letter, frame), html.Set(letter, frame), letter.ThreadKey, letter.Language,
            letter.Unsubscribe);
        var messageId = $"{Guid.NewGuid():N}@{mail.Value.Domain}";
        db.OutgoingMail.Add(OutgoingMail.Queue(kind, recipient, orderKey, messageId, seal.Seal(set), clock.GetUtcNow()));
    }

    public void Add(string kind, Person person, string orderKey, Letter letter) =>
        Add(kind, person.Address, person.Name, orderKey, letter);

    /// <summary>Names that people typed stand in subjects: no line end or other control character of theirs gets into a header.</summary>
    private static string OneLine(string subject) =>
        string.Concat(subject.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
