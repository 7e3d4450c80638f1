using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Stock and price lists.</summary>
internal static class StockThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Denis, "", TicketKind.Question, Stock, 24 * 22, "Le stock affiche l’infini dans un entrepôt",
            "Sur les factures, un de nos deux entrepôts montre le signe de l’infini à la place de la quantité.",
            new Answer(Sofia, 3, "Bonjour,\n\nAvec plusieurs entrepôts, l’infini signale un produit dont l’option « Restriction de quantité » n’est pas cochée : le logiciel n’a pas de limite à montrer. Cochez-la sur la fiche, ou en masse depuis la liste, et la quantité apparaît.", TicketStatus.Resolved, "quantite-stock", "documents-stock"),
            new Outcome(Denis, 4, Works: true))
        { Tags = ["stock", "entrepôts"] },
        new(Amelie, "", TicketKind.Question, Stock, 24 * 4.5, "Un tarif pour les écoles, un autre pour les particuliers",
            "Je vends les mêmes cours aux écoles à un prix négocié. Puis-je éviter de corriger chaque ligne ?",
            new Answer(Ludovic, 3, "Bonjour,\n\nOui : créez une liste de prix pour les écoles, fixe ou en pourcentage, puis rattachez-la à leurs fiches. Le bon prix vient seul sur leurs factures.", TicketStatus.Resolved, "multi-tarifs"),
            new Outcome(Amelie, 20, Works: true))
        { Tags = ["listes de prix"] },
    ];
}
