namespace Portal.Web.Demo;

/// <summary>Made-up tickets for measuring: the same ones every time, with titles and lengths as real ones have.</summary>
internal sealed class BenchProse
{
    private static readonly string[] Wishes =
    [
        "Comment modifier", "Impossible d’envoyer", "Où retrouver", "Je n’arrive pas à supprimer", "Peut-on importer", "Erreur en créant",
        "Faut-il corriger", "Comment partager", "Annuler", "Dupliquer", "Exporter", "Comment numéroter", "Qui peut voir", "Relancer",
    ];

    private static readonly string[] Things =
    [
        "une facture", "un devis", "un avoir", "un acompte", "la facture de solde", "une récurrence", "un contact", "un produit",
        "le catalogue", "une relance", "un paiement", "le journal des ventes", "l’accès du comptable", "un département",
        "une catégorie", "le stock d’un entrepôt", "une liste de prix", "un utilisateur", "le numéro d’un document", "une colonne",
    ];

    private static readonly string[] Settings =
    [
        "depuis hier", "sur mon téléphone", "après l’envoi", "pour un client étranger", "en fin de mois", "avec deux établissements",
        "sans perdre l’historique", "quand le compte est partagé", "pour l’année passée", "dans un seul fichier", "avant la clôture",
        "pour un particulier", "avec un autre taux", "depuis la boutique en ligne",
    ];

    private static readonly string[] Sentences =
    [
        "Le bouton ne répond plus depuis ce matin.", "Mon comptable me demande de le faire avant la fin du mois.",
        "J’ai relu le tutoriel sans trouver ce cas.", "Le total change dès que j’enregistre.", "Rien ne s’affiche dans la liste.",
        "Deux personnes de l’équipe ont le même souci.", "Le fichier compte un peu plus de huit cents lignes.",
        "Nous travaillons avec deux départements et une seule numérotation.", "Le client a déjà réglé la moitié.",
        "Je préfère demander avant de toucher à quoi que ce soit.", "La veille, tout fonctionnait encore.",
        "Je voudrais que cela reste vrai pour les prochains documents.", "Il s’agit d’une vente à un particulier.",
    ];

    private static readonly string[] Answers =
    [
        "Ouvrez le document, puis le menu **Créer** : la ligne que vous cherchez s’y trouve.",
        "Le réglage est dans *Paramètres > Paramètres du compte*. Il vaut pour les documents à venir, pas pour ceux qui existent.",
        "Cochez les lignes dans la liste, puis choisissez l’action : elle s’applique à toutes.",
        "Faites d’abord un essai avec un document marqué « test », qui ne compte nulle part.",
        "Seul le titulaire du compte peut le faire ; il le trouvera dans ses paramètres.",
    ];

    private ulong _state = 88_172_645_463_325_252;

    public bool OneIn(int many) => Below(many) == 0;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public string Title() => $"{Pick(Wishes)} {Pick(Things)} {Pick(Settings)}";

    public string Question() => $"Bonjour,\n\n{Several(Sentences, 2, 6)}\n\nMerci d’avance.";

    public string Answer() => $"Bonjour,\n\n{Several(Answers, 1, 3)}\n\nDites-nous si cela suffit.";

    public string Comment() => Several(Sentences, 1, 3);

    private string Several(string[] from, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, least + Below(most - least + 1)).Select(_ => Pick(from)));

    /// <summary>Xorshift: the same on every machine and for ever, so that two runs measure the same data.</summary>
    private int Below(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)(_state % (ulong)limit);
    }
}
