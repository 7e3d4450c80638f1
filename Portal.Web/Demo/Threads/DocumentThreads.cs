using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Invoices, quotes and credit notes.</summary>
internal static class DocumentThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Ines, "", TicketKind.Question, Documents, 24 * 36, "Ajouter une colonne « N° de lot » aux factures",
            "Nos clients demandent le numéro de lot à côté de chaque article. Existe-t-il une colonne libre ?",
            new Answer(Ludovic, 1.5, "Bonjour,\n\nOui, une colonne de texte, que vous intitulez comme vous voulez et que vous pouvez afficher par défaut. Elle n’entre dans aucun calcul et suit dans les exports Excel.", TicketStatus.Resolved, "colonne-supplementaire"),
            new Outcome(Ines, 2, Works: true)),
        new(Odile, "Odile", TicketKind.Question, Documents, 24 * 24, "Facture envoyée avec le mauvais client",
            "Je viens d’envoyer une facture au mauvais restaurant. Puis-je la supprimer et refaire la bonne ?",
            new Answer(Sofia, 0.4, "Bonjour,\n\nUne facture envoyée ne se supprime pas : son numéro appartient à la suite. Faites un avoir total, qui l’annule et s’y rattache, puis une nouvelle facture au bon client. Prévenez le destinataire par erreur : l’avoir lui sert de justificatif.", TicketStatus.Resolved, "creer-avoir", "annuler-facture"),
            new Same(Thomas, 50), new Outcome(Odile, 1, Works: true)),
        new(Victor, "", TicketKind.Question, Documents, 24 * 1.1, "Le bas de page coupe ma mention légale en deux",
            "Sur les devis de deux pages, ma mention d’assurance commence en bas de la première et finit sur la seconde. Peut-on la garder d’un seul tenant ?",
            new Take(Sofia, 1),
            new Answer(Sofia, 2, "Bonjour,\n\nQuel format de document utilisez-vous, un format fourni ou un format personnalisé ? La réponse change ce qu’il faut régler.", TicketStatus.WaitingForCustomer, "format-personnalise")),
        new(Bruno, "", TicketKind.Error, Documents, 5, "Impossible de modifier une facture d’hier",
            "Le bouton Modifier a disparu sur les factures d’avant aujourd’hui. Je dois seulement corriger une référence de chantier.",
            new Same(Ines, 1.5)),
        new(Julien, "", TicketKind.Question, Documents, 24 * 61, "Factures de test à effacer avant d’ouvrir",
            "J’ai fait une dizaine d’essais avant d’ouvrir le gîte. Comment repartir de zéro ?",
            new Answer(Ludovic, 6, "Bonjour,\n\nSi vos essais portent la marque « test », ils ne comptent ni dans les rapports ni dans la suite des numéros : filtrez-les et supprimez-les. S’ils ont été créés comme de vraies factures et n’ont jamais été envoyés, supprimez-les du dernier au premier, avant la première vraie.", TicketStatus.Closed, "document-test", "numerotation"))
        { Tags = ["premiers pas"] },
        new(Yann, "Menuisier du 29", TicketKind.Idea, Documents, 24 * 8, "Un modèle de devis pour les artisans",
            "J’aimerais un modèle de devis avec l’assurance décennale et les conditions de chantier déjà remplies. Je recopie les mêmes lignes à chaque fois.",
            new Same(Thomas, 10), new Same(Odile, 20), new Same(Julien, 30), new Same(Paul, 31),
            new Answer(Sofia, 32, "Bonjour,\n\nL’idée nous plaît et elle est planifiée. En attendant, le champ « Informations spécifiques » retient un texte par défaut : vous n’aurez plus rien à recopier.", TicketStatus.Planned, "informations-specifiques"),
            new Decide(Sofia, 32.1, TicketStatus.Planned, "Les modèles par métier viennent au printemps, en commençant par le bâtiment."))
        { Tags = ["devis", "modèles"] },
    ];
}
