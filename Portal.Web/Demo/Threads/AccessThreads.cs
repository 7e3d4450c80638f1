using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Who may come in, and what they then see.</summary>
internal static class AccessThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Sylvie, "Sylvie H.", TicketKind.Question, Access, 24 * 31, "Ce que voit le rôle Comptable, et ce qu’il ne voit pas",
            "Avant d’accepter une invitation, je voudrais savoir si je verrai aussi les paramètres bancaires et les utilisateurs de mon client.",
            new Answer(Sofia, 1, "Bonjour,\n\nLe rôle Comptable ouvre toutes les données du compte : documents, rapports, exports. Il n’ouvre pas les paramètres ; vous ne verrez donc ni les réglages, ni la gestion des utilisateurs. Les restrictions posées aux salariés ne vous concernent pas.", TicketStatus.Resolved, "acces-comptable", "role-comptable-permet"),
            new Same(Remi, 48), new Outcome(Sylvie, 3, Works: true)),
        new(Denis, "", TicketKind.Question, Access, 24 * 19, "Limiter ce que voit un salarié au dépôt",
            "Notre magasinier doit faire les bons de livraison, sans voir les prix d’achat ni les dépenses de la société.",
            new Take(Ludovic, 1),
            new Answer(Ludovic, 2, "Bonjour,\n\nInvitez-le avec le rôle d’utilisateur, puis cochez deux options : l’une masque les prix d’achat, jusque dans les exports, l’autre ferme les dépenses. Elles ne touchent ni vous, ni votre comptable.", TicketStatus.Resolved, "interdire-prix-achat", "interdire-depenses", "multi-utilisateurs"),
            new Outcome(Denis, 22, Works: true)),
        new(Remi, "", TicketKind.Question, Access, 24 * 8.5, "Reprendre les dossiers d’un confrère qui part à la retraite",
            "Je reprends onze clients d’un cabinet voisin. Dois-je demander chaque accès l’un après l’autre, ou existe-t-il une demande groupée ?",
            new Answer(Agathe, 3, "Bonjour,\n\nUne demande par client : chaque titulaire autorise pour son propre compte, et lui seul. Depuis **Mes clients**, les onze demandes prennent quelques minutes, et vous y suivez celles qui attendent. L’accès de votre confrère ne tombe pas tant que le titulaire ne le retire pas.", TicketStatus.Resolved, "changer-de-client", "acces-comptable"),
            new Comment(Remi, 5, "Neuf sur onze en deux jours, les deux autres sont relancés. Merci."),
            new Outcome(Remi, 50, Works: true)),
        new(Ines, "", TicketKind.Error, Access, 24 * 1.6, "Mon compte utilisateur ne voit plus aucun client",
            "Depuis lundi, ma liste de contacts est vide alors que mon patron voit tout. Rien n’a changé de mon côté.",
            new Take(Agathe, 0.7),
            new Note(Agathe, 1, "Probable : visibilité des contacts restreinte cochée lundi. À faire confirmer par le titulaire, sans rien dire d’autre du compte."),
            new Answer(Agathe, 1.2, "Bonjour,\n\nLe titulaire a-t-il activé la visibilité restreinte des contacts ? Dans ce cas, chaque fiche dit à qui elle est ouverte. Demandez-lui d’ouvrir une de vos fiches et de lire le champ « Données accessibles par ».", TicketStatus.WaitingForCustomer, "restreindre-contacts")),
        new(Karim, "", TicketKind.Question, Access, 24 * 4, "Mon client ne trouve pas le menu Accès comptable",
            "Je lui ai dit de m’inviter, mais il me répond qu’il n’y a pas de menu à ce nom chez lui. Où doit-il regarder ?",
            new Answer(Sofia, 1, "Bonjour,\n\nLe menu n’apparaît qu’au titulaire du compte, dans les paramètres. Si votre client se connecte comme simple utilisateur, c’est le titulaire qui doit vous inviter.", TicketStatus.Resolved, "acces-comptable", "roles-utilisateurs"),
            new Same(Sylvie, 20), new Outcome(Karim, 26, Works: true)),
        new(Karim, "", TicketKind.Error, Access, 49, "Comptable, je n’arrive pas à voir les documents d’un client",
            "Bonjour, j’ai appelé deux fois sans avancer. Je dois seulement avoir accès aux documents de mon client en tant que comptable. Est-ce possible de m’aider ? Merci d’avance.",
            new Same(Sylvie, 0.5),
            new Take(Ludovic, 0.6),
            new Note(Sofia, 0.8, "Le compte est celui du Garage du Lac. Titulaire vérifiée par connexion en mars. @Ludovic, tu prépares la demande ?"),
            new Answer(Ludovic, 1, "Bonjour,\n\nOui. L’accès se donne depuis le compte de votre client : son titulaire vous invite avec le rôle **Comptable**, et lui seul peut l’autoriser. Je viens de lui transmettre votre demande ; dès qu’il aura répondu, une invitation vous parviendra par mail.\n\nPour vos prochains clients, demandez l’accès vous-même depuis **Mes clients**.", TicketStatus.WaitingForCustomer, "acces-comptable"),
            new LetIn(Ludovic, 1.2, "garage-du-lac", Helene, Karim, "Karim Morel")),
    ];
}
