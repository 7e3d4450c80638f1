namespace Portal.KnowledgeBase.Search;

/// <summary>Words of this trade that belong together and that the light stemmer keeps apart. A line a family; the first word stands for all.</summary>
internal static class WordFamilies
{
    private const string Families =
        """
        facture facturer facturation facturable refacturer
        comptable comptabilité comptabiliser comptabilisation
        créer création
        supprimer suppression
        modifier modification
        utilisateur utilisatrice utiliser utilisation
        payer paiement payement payeur payable
        connexion connecter
        déconnexion déconnecter
        invitation inviter invité
        envoi envoyer
        relance relancer
        résiliation résilier
        abonnement abonner abonné
        export exporter exportation
        import importer importation
        impression imprimer imprimante
        récurrence récurrent
        remboursement rembourser
        accès accéder accessible
        paramètre paramétrer paramétrage
        configuration configurer
        encaissement encaisser
        numérotation numéroter
        déclaration déclarer
        livraison livrer
        archive archiver archivage
        partage partager
        autorisation autoriser
        vérification vérifier
        correction corriger
        téléchargement télécharger
        annulation annuler
        activation activer
        désactivation désactiver
        sauvegarde sauvegarder
        transmission transmettre
        rapprochement rapprocher
        validation valider
        signature signer
        duplication dupliquer
        conversion convertir
        traduction traduire
        catégorie catégoriser catégorisation
        inscription inscrire
        réception recevoir reçu
        ajout ajouter
        changement changer
        affichage afficher
        synchronisation synchroniser
        personnalisation personnaliser
        calcul calculer
        règlement régler
        liste lister
        tri trier
        filtre filtrer
        recherche rechercher
        remise remiser
        prélèvement prélever
        virement virer
        inventaire inventorier
        révocation révoquer
        suspension suspendre
        clôture clôturer
        """;

    public static IReadOnlyDictionary<string, string> ByStem { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var heads = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Families.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var stems = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => Stem.Light(Articles.Fold.Text(word))).ToList();
            foreach (var stem in stems)
                heads.TryAdd(stem, stems[0]);
        }

        return heads;
    }
}
