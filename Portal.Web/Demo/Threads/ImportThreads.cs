using Portal.Tickets.Tickets;
using static Portal.Web.Demo.DemoAct;
using static Portal.Web.Demo.DemoPeople;
using static Portal.Web.Demo.DemoThemes;

namespace Portal.Web.Demo.Threads;

/// <summary>Files brought from elsewhere.</summary>
internal static class ImportThreads
{
    public static IEnumerable<DemoScene> All { get; } =
    [
        new(Ines, "", TicketKind.Question, Import, 24 * 26, "Fichier refusé : « colonne date introuvable »",
            "J’importe des factures de l’an dernier. La colonne s’appelle pourtant « Date ». Que veut-il de plus ?",
            new Answer(Sofia, 2, "Bonjour,\n\nLe nom de la colonne ne suffit pas : au-dessus de chaque colonne de l’aperçu, choisissez le champ qui lui correspond. Ici, « Date de création ». Vérifiez aussi que vos dates sont de vraies dates dans le tableur, et non du texte.", TicketStatus.Resolved, "importation", "conseils-import"),
            new Outcome(Ines, 3, Works: true)),
        new(Thomas, "", TicketKind.Question, Import, 7, "Importer 3 200 contacts en une fois",
            "Le fichier est refusé au-delà de mille lignes. Faut-il le couper à la main, ou y a-t-il un moyen de tout envoyer d’un coup ?",
            new Same(Amelie, 1), new Same(Nora, 2)),
    ];
}
