using Portal.Tickets.Access;
using Portal.Tickets.Duty;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;

namespace Portal.Web.Mail.Letters;

/// <summary>Who and what the sample letters speak of. All are invented, and none is stored.</summary>
internal sealed class SampleCast
{
    public SampleCast(Language language, DateTimeOffset now)
    {
        var french = language == Language.French;
        (Customer, Owner, Accountant, Agent) = (
            Meet("nora@boulangerie-petit.example", "Nora Petit"), Meet("helene@atelier-vasseur.example", "Hélène Vasseur"),
            Meet("samir@cabinet-haddad.example", "Samir Haddad"), Meet("lucie@equipe.example", "Lucie Fabre"));
        Agent.Become(PortalRole.Agent);
        Device = french ? "Firefox sur Windows" : "Firefox on Windows";
        Ticket = Ticket.Ask(
            Customer.Id, Customer.Name, french ? "Comment numéroter mes factures par année ?" : "How do I number my invoices by year?",
            french ? "Nous changeons d’exercice le mois prochain." : "Our financial year ends next month.", TicketKind.Question, isPublic: true, "factures-devis-avoirs", now);
        Unanswered = Ticket.Ask(Customer.Id, Customer.Name, "Pourquoi le total de mon acompte est-il faux ?", "Il manque un centime.", TicketKind.Error, isPublic: false, "acomptes-recurrences", now);
        Unanswered.Publish(now);
        Unanswered.Settle(DutyRules.Usual);
        Answer = Ticket.Answer(Agent.Id, french
            ? "Bonjour Nora,\n\nChoisissez un modèle de numéro qui commence par l’année, puis **enregistrez**. Les factures déjà émises gardent le leur."
            : "Hello Nora,\n\nChoose a number format that starts with the year, then **save**. Invoices already issued keep theirs.", Audience.Public, [], now);
        Account = Account.Open("Atelier Vasseur", "vasseur", now);
        Request = SampleRequest.Sent(Account, Address(Accountant.Address), Accountant.Name, Agent, now);
        Move = AddressChange.Ask(Customer.Id, Address("nora@petit-et-fils.example"), Agent.Id, "", now);
        Signer = new SignedBy(
            new Signature { FullName = Agent.Name, JobTitle = "Conseillère", EnglishJobTitle = "Adviser" }, "", french ? SignatureLanguage.French : SignatureLanguage.English);

        Person Meet(string address, string name)
        {
            var person = Person.Met(Address(address), now);
            person.CallThemselves(name);
            person.Read(language);
            return person;
        }
    }

    public Person Customer { get; }
    public Person Owner { get; }
    public Person Accountant { get; }
    public Person Agent { get; }
    public Ticket Ticket { get; }

    /// <summary>One whose deadline runs.</summary>
    public Ticket Unanswered { get; }
    public Message Answer { get; }
    public Account Account { get; }
    public AccessRequest Request { get; }
    public AddressChange Move { get; }
    public SignedBy Signer { get; }
    public string Device { get; }

    private static MailAddress Address(string typed) => MailAddress.TryParse(typed) ?? throw new InvalidOperationException($"{typed} is no address.");
}
