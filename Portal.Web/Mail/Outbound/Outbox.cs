using Microsoft.Extensions.Options;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Lays a letter in the outbox; it leaves if, and only if, the change it tells of is saved.</summary>
internal sealed class Outbox(PortalDb db, SealedLetter seal, IOptions<MailOptions> mail, TimeProvider clock) : IOutbox
{
    public void Add(string kind, string recipient, string recipientName, string orderKey, Letter letter)
    {
        var messageId = $"{Guid.NewGuid():N}@{mail.Value.Domain}";
        var addressed = new AddressedLetter(recipient, recipientName, WithNothingHidden(letter));
        db.OutgoingMail.Add(OutgoingMail.Queue(kind, recipient, orderKey, messageId, seal.Seal(addressed), clock.GetUtcNow()));
    }

    /// <summary>Names that people typed stand in our own sentences; a message of the ticket is its author's and stays as it is.</summary>
    private static Letter WithNothingHidden(Letter letter) => letter with
    {
        Subject = VisibleText.Of(OneLine(letter.Subject)),
        Greeting = VisibleText.Of(letter.Greeting),
        Paragraphs = [.. letter.Paragraphs.Select(VisibleText.Of)],
        Facts = [.. letter.Facts.Select(fact => (fact.Name, VisibleText.Of(fact.Value)))],
        Notes = [.. letter.Notes.Select(VisibleText.Of)],
        Because = VisibleText.Of(letter.Because),
    };

    /// <summary>Names that people typed stand in subjects: no line end or other control character of theirs gets into a header.</summary>
    private static string OneLine(string subject) =>
        string.Concat(subject.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
