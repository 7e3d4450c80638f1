using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Deposits, balances and recurring invoices.</summary>
internal static class DepositThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Leila, "Leïla, photographe", TicketKind.Question, Deposits, 24 * 42, "Voir le devis d’origine depuis la facture de solde",
            "Pour un mariage, j’ai fait un devis, un acompte à la réservation et la facture de solde après la fête. Mes clients me demandent de quel devis il s’agit. Où retrouver le lien entre les trois ?",
            new Answer(Sofia, 4, "Bonjour,\n\nOuvrez le devis : ses documents liés montrent l’acompte et le solde. Sur la facture de solde, chaque acompte déduit apparaît avec son numéro.\n\nCela tient à une condition : que l’acompte et le solde aient été créés depuis le devis, par le menu **Créer**.", TicketStatus.Resolved, "acompte-solde"),
            new Outcome(Leila, 26, Works: true)),
        new(Gaelle, "", TicketKind.Question, Deposits, 24 * 16, "Arrêter une récurrence sans perdre les factures passées",
            "Une de nos bénéficiaires déménage à la fin du mois. Si je supprime sa récurrence, est-ce que ses factures de l’année disparaissent aussi ? J’en ai besoin pour son attestation.",
            new Take(Sofia, 0.5),
            new Answer(Sofia, 1, "Bonjour,\n\nNon : une récurrence ne fait que créer des documents, elle n’en est pas propriétaire. Donnez-lui une date de fin, ou désactivez-la ; les factures déjà créées restent en place et compteront dans l’attestation.", TicketStatus.Resolved, "recurrence", "attestation-fiscale"),
            new Comment(Gaelle, 2, "Parfait, j’ai mis une date de fin au 30."), new Outcome(Gaelle, 2.1, Works: true)),
        new(Fatou, "Fatou", TicketKind.Idea, Deposits, 24 * 33, "Suspendre une récurrence pendant les vacances",
            "J’aimerais un bouton « pause » avec une date de reprise, au lieu d’arrêter la récurrence et d’en refaire une en septembre.",
            new Same(Gaelle, 12), new Same(Paul, 60), new Same(Victor, 80),
            new Answer(Ludovic, 90, "Bonjour,\n\nC’est fait : une récurrence accepte maintenant une date de début et une date de fin que vous pouvez modifier à tout moment. Mettez la fin au dernier jour travaillé, puis avancez la date de début à la reprise.", TicketStatus.Done, "recurrence"),
            new Decide(Ludovic, 90.1, TicketStatus.Done, "Une récurrence a maintenant deux dates que vous changez à tout moment."))
        { Tags = ["récurrence"] },
        new(Odile, "", TicketKind.Error, Deposits, 24 * 9, "La facture de solde oublie le second acompte",
            "J’ai encaissé deux acomptes sur le même devis. Quand je crée la facture de solde, seul le premier est déduit du reste à payer.",
            new Take(Ludovic, 0.5), new Same(Yann, 5),
            new Answer(Ludovic, 6, "Bonjour,\n\nLe second acompte a-t-il été créé depuis le devis, ou depuis la liste des factures ? Seuls les acomptes créés depuis le devis sont reliés à la facture de solde.\n\nDites-nous son numéro et nous regardons avec vous.", TicketStatus.WaitingForCustomer, "acompte-solde"))
        { Tags = ["acomptes"] },
        new(Paul, "", TicketKind.Question, Deposits, 24 * 6, "Changer le prix d’une récurrence déjà lancée",
            "Mon loyer d’entretien augmente au 1er du mois. Si je modifie la récurrence, les factures déjà parties vont-elles changer ?",
            new Answer(Sofia, 2, "Bonjour,\n\nNon. Les factures déjà créées ne bougent pas. Modifiez le document modèle de la récurrence : la prochaine facture prendra le nouveau prix.", TicketStatus.Resolved, "recurrence"))
        { Tags = ["récurrence"] },
    ];
}
