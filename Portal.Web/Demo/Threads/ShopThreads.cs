using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>The online shop and its keys.</summary>
internal static class ShopThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Nora, "", TicketKind.Error, Shop, 24 * 7, "Une commande de la boutique n’a pas créé de facture",
            "Toutes les commandes d’hier sont arrivées sauf une. Elle est pourtant payée côté boutique.",
            new Take(Ludovic, 2),
            new Answer(Ludovic, 3, "Bonjour,\n\nLa facture se crée quand la commande passe à l’état choisi dans les réglages de l’extension. Celle-ci est-elle restée « en attente » ? Changez son état : la facture suit dans la minute.", TicketStatus.Resolved, "woocommerce"),
            new Outcome(Nora, 6, Works: true)),
        new(Fatou, "", TicketKind.Question, Shop, 12, "Remplacer le code d’autorisation sans arrêter la boutique",
            "Une ancienne stagiaire connaît notre code. Je veux en changer, mais la boutique tourne en continu.",
            new Same(Nora, 2),
            new Take(Agathe, 3))
        { IsPublic = false },
    ];
}
