using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Contacts and products.</summary>
internal static class ContactThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Fatou, "", TicketKind.Question, Contacts, 24 * 29, "Supprimer un catalogue déjà facturé",
            "J’ai changé toute ma gamme de savons. Les anciens produits figurent sur des centaines de factures. Puis-je les effacer en une fois sans abîmer l’historique ?",
            new Answer(Ludovic, 2.5, "Bonjour,\n\nNe les supprimez pas : passez-les en inactifs. Cochez-les dans la liste, puis changez leur état en une seule fois. Ils ne seront plus proposés, et vos factures gardent le nom et le prix qu’elles portaient.", TicketStatus.Resolved, "moduler-produits", "ajouter-produits"),
            new Same(Nora, 30), new Outcome(Fatou, 31, Works: true)),
        new(Ines, "Inès C.", TicketKind.Question, Contacts, 24 * 13, "Envoyer la facture à la comptabilité du client et une copie au chantier",
            "Notre client veut recevoir l’original au service comptable et une copie chez son conducteur de travaux. Faut-il deux fiches ?",
            new Answer(Sofia, 3, "Bonjour,\n\nUne seule fiche suffit : le champ du courriel accepte plusieurs adresses, séparées par une virgule. Pour les relances, une adresse à part évite d’écrire au chantier.", TicketStatus.Resolved, "emails-contacts", "ajouter-contacts"),
            new Outcome(Ines, 5, Works: true)),
        new(Denis, "", TicketKind.Error, Contacts, 24 * 2.2, "Un nouveau produit apparaît à chaque correction de libellé",
            "Dès que je corrige une faute dans le nom d’un article sur une facture, une deuxième fiche arrive dans le catalogue. J’en ai maintenant cinq pour la même palette.",
            new Same(Ines, 3), new Take(Agathe, 4))
        { Tags = ["doublons", "catalogue"] },
        new(Leila, "", TicketKind.Idea, Contacts, 24 * 55, "Mettre une photo sur la fiche d’un client",
            "Pour reconnaître mes clients d’un coup d’œil, une photo sur la fiche serait pratique.",
            new Answer(Sofia, 70, "Bonjour,\n\nNous avons pesé l’idée et nous ne la retenons pas : une photo est une donnée personnelle dont une facture n’a pas besoin. Pour retrouver vos clients, les tags et la recherche vont plus vite.", TicketStatus.Declined),
            new Decide(Sofia, 70.1, TicketStatus.Declined, "Une photo est une donnée personnelle dont une facture n’a pas besoin.")),
        new(Thomas, "Thomas G.", TicketKind.Question, Contacts, 24 * 21, "Deux fiches pour un même client",
            "Bonjour,\n\nMon client a été créé deux fois, une fois avec son nom commercial et une fois avec sa raison sociale. Ses factures sont réparties entre les deux. Est-ce que je peux tout remettre sur une seule fiche sans perdre l’historique ?",
            new Answer(Sofia, 3, "Bonjour,\n\nOui : cochez les deux fiches dans vos contacts, choisissez **Fusionner**, puis la fiche à garder. Les factures de l’autre la rejoignent, et rien n’est perdu.", TicketStatus.Resolved, "fusionner-contacts"),
            new Outcome(Thomas, 5, Works: true))
        { Tags = ["doublons"] },
        new(Nora, "Nora T.", TicketKind.Question, Contacts, 24 * 5, "Des produits arrêtés me sont encore proposés",
            "Quand je tape le début d’un nom sur une facture, je vois des thés que je ne vends plus. Je ne veux pas les supprimer, ils figurent sur d’anciennes factures.",
            new Answer(Ludovic, 5, "Bonjour,\n\nPassez-les en inactifs dans leur fiche : ils restent sur vos anciennes factures et ne sont plus proposés sur les nouvelles.", TicketStatus.Resolved, "moduler-produits"),
            new Outcome(Nora, 8, Works: true),
            new Outcome(Nora, 30, Works: false),
            new Comment(Nora, 30.1, "En fait deux d’entre eux reviennent encore quand je crée un devis."))
        { Tags = ["catalogue"] },
    ];
}
