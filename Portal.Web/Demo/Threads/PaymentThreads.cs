using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Payments and reminders.</summary>
internal static class PaymentThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Paul, "", TicketKind.Question, Payments, 24 * 34, "Ne pas relancer un client qui a un accord",
            "Un de mes clients paie toujours à 60 jours, c’est convenu. Comment lui éviter les relances sans les couper pour les autres ?",
            new Answer(Sofia, 2, "Bonjour,\n\nSur sa fiche, cochez « Ne pas envoyer de relances automatiques ». Si le délai convenu est toujours le même, inscrivez-le aussi comme délai de règlement par défaut : l’échéance sera juste sur chaque facture.", TicketStatus.Resolved, "relances", "ajouter-contacts"),
            new Outcome(Paul, 3, Works: true)),
        new(Thomas, "", TicketKind.Question, Payments, 24 * 15, "Un virement pour trois factures",
            "Un hôtel m’a payé trois locations d’un coup. Comment répartir ce virement ?",
            new Answer(Ludovic, 3, "Bonjour,\n\nSaisissez un seul paiement et rattachez-le aux trois factures : chacune prend sa part, et le paiement garde le montant de votre relevé.", TicketStatus.Resolved, "paiements"))
        { Tags = ["relevés bancaires"] },
        new(Julien, "", TicketKind.Idea, Payments, 24 * 12, "Un lien de paiement sur les relances par texto",
            "Mes clients lisent leurs textos plus que leurs courriels. Une relance par ce chemin, avec le lien pour payer, m’aiderait.",
            new Same(Leila, 20), new Same(Thomas, 22))
        { Tags = ["relances"] },
        new(Marc, "", TicketKind.Error, Payments, 30, "Relance envoyée deux fois au même client",
            "Un client me dit avoir reçu deux fois la même relance ce matin, à une minute d’écart. Le numéro de la facture est dans le message d’origine.",
            new Take(Ludovic, 1))
        { IsPublic = false },
        new(Amelie, "", TicketKind.Question, Payments, 24 * 3, "Encaisser une facture en deux chèques",
            "Bonjour,\n\nUne école me règle en deux chèques, l’un aujourd’hui, l’autre dans un mois. Faut-il faire deux factures ?",
            new Take(Ludovic, 0.5),
            new Answer(Ludovic, 1, "Bonjour,\n\nUne seule suffit : ajoutez deux paiements à la facture, chacun à sa date d’encaissement. Elle reste « partiellement payée » jusqu’au second.", TicketStatus.Resolved, "paiements"),
            new Outcome(Amelie, 2, Works: true))
        { IsPublic = false },
    ];
}
