using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;

namespace Portal.Web.Demo;

/// <summary>What customers of an invoicing service really ask, in words of our own; oldest first.</summary>
internal static class DemoTickets
{
    private const string Access = "utilisateurs-roles-acces";
    private const string Numbering = "numerotation-departements";
    private const string Deposits = "acomptes-recurrences";
    private const string Contacts = "contacts-produits";
    private const string Documents = "factures-devis-avoirs";

    public static IReadOnlyList<DemoScene> All { get; } =
    [
        new(Thomas, "Thomas G.", TicketKind.Question, Contacts, 24 * 21, "Deux fiches pour un même client",
            "Bonjour,\n\nMon client a été créé deux fois, une fois avec son nom commercial et une fois avec sa raison sociale. Ses factures sont réparties entre les deux. Est-ce que je peux tout remettre sur une seule fiche sans perdre l’historique ?",
            new Answer(Sofia, 3, "Bonjour,\n\nOui : cochez les deux fiches dans vos contacts, choisissez **Fusionner**, puis la fiche à garder. Les factures de l’autre la rejoignent, et rien n’est perdu.", TicketStatus.Resolved, "fusionner-contacts"),
            new Outcome(Thomas, 5, Works: true)),
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
        new(Odile, "", TicketKind.Error, Deposits, 24 * 9, "La facture de solde oublie le second acompte",
            "J’ai encaissé deux acomptes sur le même devis. Quand je crée la facture de solde, seul le premier est déduit du reste à payer.",
            new Take(Ludovic, 0.5), new Same(Yann, 5),
            new Answer(Ludovic, 6, "Bonjour,\n\nLe second acompte a-t-il été créé depuis le devis, ou depuis la liste des factures ? Seuls les acomptes créés depuis le devis sont reliés à la facture de solde.\n\nDites-nous son numéro et nous regardons avec vous.", TicketStatus.WaitingForCustomer, "acompte-solde")),
        new(Yann, "Menuisier du 29", TicketKind.Idea, Documents, 24 * 8, "Un modèle de devis pour les artisans",
            "J’aimerais un modèle de devis avec l’assurance décennale et les conditions de chantier déjà remplies. Je recopie les mêmes lignes à chaque fois.",
            new Same(Thomas, 10), new Same(Odile, 20), new Same(Julien, 30), new Same(Paul, 31),
            new Answer(Sofia, 32, "Bonjour,\n\nL’idée nous plaît et elle est planifiée. En attendant, le champ « Informations spécifiques » retient un texte par défaut : vous n’aurez plus rien à recopier.", TicketStatus.Planned, "informations-specifiques")),
        new(Paul, "", TicketKind.Question, Deposits, 24 * 6, "Changer le prix d’une récurrence déjà lancée",
            "Mon loyer d’entretien augmente au 1er du mois. Si je modifie la récurrence, les factures déjà parties vont-elles changer ?",
            new Answer(Sofia, 2, "Bonjour,\n\nNon. Les factures déjà créées ne bougent pas. Modifiez le document modèle de la récurrence : la prochaine facture prendra le nouveau prix.", TicketStatus.Resolved, "recurrence")),
        new(Nora, "Nora T.", TicketKind.Question, Contacts, 24 * 5, "Des produits arrêtés me sont encore proposés",
            "Quand je tape le début d’un nom sur une facture, je vois des thés que je ne vends plus. Je ne veux pas les supprimer, ils figurent sur d’anciennes factures.",
            new Answer(Ludovic, 5, "Bonjour,\n\nPassez-les en inactifs dans leur fiche : ils restent sur vos anciennes factures et ne sont plus proposés sur les nouvelles.", TicketStatus.Resolved, "moduler-produits"),
            new Outcome(Nora, 8, Works: true),
            new Outcome(Nora, 30, Works: false),
            new Comment(Nora, 30.1, "En fait deux d’entre eux reviennent encore quand je crée un devis.")),
        new(Karim, "", TicketKind.Question, Access, 24 * 4, "Mon client ne trouve pas le menu Accès comptable",
            "Je lui ai dit de m’inviter, mais il me répond qu’il n’y a pas de menu à ce nom chez lui. Où doit-il regarder ?",
            new Answer(Sofia, 1, "Bonjour,\n\nLe menu n’apparaît qu’au titulaire du compte, dans les paramètres. Si votre client se connecte comme simple utilisateur, c’est le titulaire qui doit vous inviter.", TicketStatus.Resolved, "acces-comptable", "roles-utilisateurs"),
            new Same(Sylvie, 20), new Outcome(Karim, 26, Works: true)),
        new(Marc, "", TicketKind.Error, "paiements-relances", 30, "Relance envoyée deux fois au même client",
            "Un client me dit avoir reçu deux fois la même relance ce matin, à une minute d’écart. Le numéro de la facture est dans le message d’origine.",
            new Take(Ludovic, 1))
        { IsPublic = false },
        new(Helene, "", TicketKind.Question, "comptabilite-tva-exports", 26, "Changer de cabinet en cours d’année",
            "Nous changeons d’expert-comptable au printemps. Comment laisser entrer le nouveau sans couper l’ancien avant la fin de ses écritures ?",
            new Take(Ludovic, 2),
            new Note(Sofia, 3, "Titulaire vérifiée par connexion en mars. Pense à lui dire que les deux accès peuvent coexister."))
        { IsPublic = false },
        new(Thomas, "", TicketKind.Question, "importation", 7, "Importer 3 200 contacts en une fois",
            "Le fichier est refusé au-delà de mille lignes. Faut-il le couper à la main, ou y a-t-il un moyen de tout envoyer d’un coup ?",
            new Same(Amelie, 1), new Same(Nora, 2)),
        new(Karim, "", TicketKind.Error, Access, 3, "Comptable, je n’arrive pas à voir les documents d’un client",
            "Bonjour, j’ai appelé deux fois sans avancer. Je dois seulement avoir accès aux documents de mon client en tant que comptable. Est-ce possible de m’aider ? Merci d’avance.",
            new Same(Sylvie, 0.5),
            new Take(Ludovic, 0.6),
            new Note(Sofia, 0.8, "Le compte est celui du Garage du Lac. Titulaire vérifiée par connexion en mars. @Ludovic, tu prépares la demande ?")),
    ];
}
