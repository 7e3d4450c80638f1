using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Tax, exports and the accountant’s books.</summary>
internal static class AccountingThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Gaelle, "", TicketKind.Question, Money, 24 * 44, "Isoler les heures d’aide à domicile pour l’attestation fiscale",
            "Nous faisons aussi du petit bricolage, qui n’ouvre pas droit à l’avantage fiscal. Comment ne compter que l’aide à domicile ?",
            new Answer(Sofia, 5, "Bonjour,\n\nRangez les prestations dans deux catégories, ou dans deux départements. L’attestation se prépare ensuite depuis les rapports, en filtrant sur la bonne catégorie.", TicketStatus.Resolved, "attestation-fiscale", "categories"),
            new Outcome(Gaelle, 28, Works: true)),
        new(Fatou, "", TicketKind.Question, Money, 24 * 27, "Vendre des savons en Belgique : quel taux de TVA ?",
            "Je commence à vendre à des particuliers belges depuis ma boutique en ligne. Quelques commandes par mois. Je mets la TVA française ou la belge ?",
            new Answer(Ludovic, 4, "Bonjour,\n\nTant que l’ensemble de vos ventes à distance dans l’Union reste sous 10 000 € hors taxes par an, vous pouvez garder la TVA française. Au-delà, c’est celle du pays de livraison, que le guichet OSS vous permet de déclarer en une fois. Votre comptable confirmera ce qui vaut pour vous.", TicketStatus.Resolved, "tva-oss", "woocommerce"),
            new Same(Nora, 70), new Outcome(Fatou, 25, Works: true)),
        new(Remi, "R. Chauvin", TicketKind.Question, Money, 24 * 10, "Journal des ventes : les factures déjà exportées reviennent",
            "Chaque mois, l’export reprend tout depuis janvier et je dois trier à la main. Peut-on n’exporter que le nouveau ?",
            new Take(Agathe, 1),
            new Answer(Agathe, 2, "Bonjour,\n\nChaque document porte un état d’export. À la création du journal, filtrez sur « non exportés » : seuls les nouveaux sortent, et ils changent d’état après l’export.", TicketStatus.Resolved, "exports-comptables"),
            new Outcome(Remi, 4, Works: true), new Outcome(Remi, 24 * 3, Works: false),
            new Comment(Remi, 24 * 3 + 0.1, "Cela marche pour les factures, mais les avoirs du mois dernier sont revenus ce matin.")),
        new(Bruno, "", TicketKind.Question, Money, 24 * 3.4, "Déposer une facture à la mairie",
            "La commune me demande de passer par Chorus Pro. Faut-il tout ressaisir là-bas ?",
            new Answer(Ludovic, 4, "Bonjour,\n\nNon. Activez l’option Chorus Pro, complétez la fiche de la commune avec les identifiants qu’elle vous donne, puis envoyez la facture depuis votre compte.", TicketStatus.Resolved, "chorus-pro")),
        new(Sylvie, "", TicketKind.Question, Money, 9, "TVA à l’encaissement : le rapport suit-il les paiements partiels ?",
            "Un client règle en trois fois. Le rapport de TVA du mois doit-il reprendre un tiers de la taxe, ou rien tant que tout n’est pas payé ?"),
        new(Helene, "", TicketKind.Question, Money, 26, "Changer de cabinet en cours d’année",
            "Nous changeons d’expert-comptable au printemps. Comment laisser entrer le nouveau sans couper l’ancien avant la fin de ses écritures ?",
            new Take(Ludovic, 2),
            new Note(Sofia, 3, "Titulaire vérifiée par connexion en mars. Pense à lui dire que les deux accès peuvent coexister."))
        { IsPublic = false },
    ];
}
