using Portal.Tickets.People;

namespace Portal.Web.Mail.Letters;

/// <summary>Where a letter is laid to leave; a preview lays it beside the post instead.</summary>
internal interface IOutbox
{
    /// <param name="kind">Which letter it is, such as <c>AskConsent</c>: for the operator's eye.</param>
    /// <param name="orderKey">Letters of one key leave in the order they were written.</param>
    void Add(string kind, string recipient, string recipientName, string orderKey, Letter letter);

    void Add(string kind, Person person, string orderKey, Letter letter) => Add(kind, person.Address, person.Name, orderKey, letter);
}
