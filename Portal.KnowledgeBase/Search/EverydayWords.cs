namespace Portal.KnowledgeBase.Search;

/// <summary>
/// What people say and what services write for it, in any trade: one says « ne marche plus », the other « panne ». The trade's own words
/// belong in <c>synonymes.txt</c>. A line a group; weak, for few of these are ever quite the same.
/// </summary>
internal static class EverydayWords
{
    private const string Groups =
        """
        perdre perte égarer égaré perdu
        vol voler volé dérober
        changer modifier changement modification remplacer remplacement
        arrêter résilier résiliation annuler annulation stopper cesser
        supprimer effacer enlever retirer suppression retrait
        fermer clôturer clôture fermeture
        ouvrir ouverture souscrire souscription
        panne bug dysfonctionnement marche fonctionne erreur incident problème
        coûter coût prix tarif frais montant cher coûte
        argent somme montant fonds
        rembourser remboursement restituer
        rendre retour retourner renvoyer restitution
        recevoir réception reçu
        envoyer envoi transmettre expédier expédition
        délai durée temps attente
        rapide urgent urgence immédiat instantané
        déménager déménagement adresse domicile logement
        maison appartement logement domicile habitation
        enfant fils fille mineur bébé
        mari femme conjoint époux épouse partenaire
        mort décès décédé défunt succession
        voiture véhicule auto automobile
        téléphone portable mobile smartphone
        mail courriel email message
        papier document justificatif pièce attestation
        étranger voyage vacances pays
        acheter achat commander commande
        payer paiement régler règlement
        facture note
        cassé abîmé endommagé détérioré défectueux
        contacter appeler joindre téléphoner parler
        rendez-vous rencontrer visite
        reporter décaler repousser déplacer
        augmenter augmentation hausse relever
        baisser baisse réduire réduction diminuer
        réduction remise rabais promotion promo
        aide subvention prime allocation
        inscrire inscription enregistrer enregistrement
        connecter connexion identifier identifiant
        bloquer blocage bloqué verrouiller suspendre suspendu
        débloquer déverrouiller rétablir
        réparer réparation dépannage dépanner
        technicien dépanneur installateur
        installer installation poser pose
        travailler travail emploi
        signaler déclarer déclaration prévenir
        réclamer réclamation contester contestation plainte
        amende contravention
        travaux chantier
        donner transmettre communiquer
        trouver retrouver obtenir récupérer télécharger
        voir consulter afficher visualiser
        ajouter ajout
        personne proche tiers
        entreprise société professionnel
        crédit prêt emprunt
        échelonner échelonnement échéancier mensualité
        compris inclus
        gratuit offert
        preuve justificatif
        renouveler renouvellement refaire périmé expiré expiration
        absent absence
        dette impayé retard
        fraude arnaque frauduleux hameçonnage
        """;

    private static readonly Dictionary<string, string[]> ByStem = Read();

    public static IReadOnlyList<string> Near(string stem) => ByStem.GetValueOrDefault(stem) ?? [];

    private static Dictionary<string, string[]> Read()
    {
        var near = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var stems = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => Stem.Of(Articles.Fold.Text(word))).Distinct(StringComparer.Ordinal).ToList();
            foreach (var stem in stems)
            {
                if (!near.TryGetValue(stem, out var others))
                    near.Add(stem, others = new HashSet<string>(StringComparer.Ordinal));
                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        return near.ToDictionary(one => one.Key, one => one.Value.ToArray(), StringComparer.Ordinal);
    }
}
