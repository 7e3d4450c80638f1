using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Numbers, departments and bank accounts.</summary>
internal static class NumberingThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Bruno, "Bruno, électricien", TicketKind.Question, Numbering, 24 * 47, "Reprendre la suite de mon ancien logiciel",
            "Bonjour,\n\nJe quitte un autre outil en cours d’année. Ma dernière facture porte le numéro 2026-118 et mon comptable ne veut pas de trou. Comment faire pour que la première ici soit la 2026-119 ?",
            new Answer(Sofia, 2, "Bonjour,\n\nDonnez d’abord au format la même forme que votre ancienne suite : l’année, un tiret, trois chiffres. Puis, sur votre première facture et avant de l’enregistrer, remplacez le numéro proposé par 2026-119. Les suivantes en découlent.\n\nGardez les factures de l’ancien outil : elles appartiennent à la même suite.", TicketStatus.Resolved, "numerotation"),
            new Comment(Bruno, 3, "Fait, la deuxième est bien partie en 2026-120. Merci."),
            new Outcome(Bruno, 3.1, Works: true), new Same(Victor, 200)),
        new(Denis, "", TicketKind.Question, Numbering, 24 * 38, "Deux sociétés dans le même compte, sans mélanger les factures",
            "J’ai une société de gros et une petite société de transport. Je voudrais tout suivre au même endroit, mais que les factures de l’une ne se voient jamais avec celles de l’autre. Les départements suffisent-ils ?",
            new Take(Ludovic, 1),
            new Answer(Ludovic, 3, "Bonjour,\n\nLes départements séparent les numéros, les coordonnées et les rapports, mais le catalogue, les contacts et les réglages restent communs, et votre comptable voit l’ensemble.\n\nPour deux sociétés qui doivent rester étrangères l’une à l’autre, deux comptes sont le bon choix. Pour deux activités d’une même société, prenez deux départements et un format de numéro pour chacun.", TicketStatus.Resolved, "multi-departements", "departements-numerotation"),
            new Comment(Denis, 20, "Ce sont bien deux sociétés. Je pars donc sur deux comptes."),
            new Outcome(Denis, 20.1, Works: true)),
        new(Victor, "Studio Mallet", TicketKind.Question, Numbering, 24 * 11, "Un RIB différent pour les clients étrangers",
            "Mes clients suisses doivent payer sur un autre compte bancaire que les français. Puis-je choisir le RIB au moment de facturer ?",
            new Answer(Ludovic, 5, "Bonjour,\n\nOui. Sur la fiche de votre département, le bouton **Nouveau compte bancaire** en fait une copie avec un autre RIB. Sur la facture, choisissez le département qui porte le bon compte : tout le reste est identique.", TicketStatus.Resolved, "plusieurs-comptes-bancaires")),
        new(Amelie, "", TicketKind.Question, Numbering, 24 * 18, "La numérotation ne repart pas à 1 au changement de mois",
            "Je croyais que le compteur reviendrait à 1 chaque début de mois. Nous sommes le 3 et ma facture porte le numéro qui suit celui du mois dernier. Que dois-je régler ?",
            new Take(Sofia, 1),
            new Answer(Sofia, 2, "Bonjour,\n\nLe format décide de tout : s’il contient le mois, la suite peut repartir chaque mois ; sinon elle court sur l’année. Choisissez un format avec le mois et la remise à un mensuelle, avant votre prochaine facture.\n\nVos factures déjà émises gardent leur numéro, et c’est bien ainsi.", TicketStatus.Resolved, "numerotation"),
            new Same(Thomas, 30), new Same(Julien, 40), new Same(Paul, 52), new Outcome(Amelie, 60, Works: true)),
        new(Julien, "Julien", TicketKind.Question, Numbering, 24 * 14, "Deux activités, deux suites de numéros",
            "J’ai un gîte et une petite activité de location de vélos. Mon comptable voudrait deux suites de numéros séparées. Faut-il deux comptes ?",
            new Answer(Ludovic, 4, "Bonjour,\n\nUn seul compte suffit : créez un département par activité, puis donnez à chacun une numérotation indépendante. Le format doit différer, car deux documents ne peuvent pas porter le même numéro.", TicketStatus.Resolved, "departements-numerotation", "multi-departements"),
            new Comment(Julien, 6, "Merci, c’est en place. Une lettre devant le numéro et tout est séparé."),
            new Outcome(Julien, 6.1, Works: true)),
    ];
}
