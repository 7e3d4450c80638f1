using Portal.KnowledgeBase.Search;

namespace Portal.KnowledgeBase.Tests.Search;

/// <summary>Enough tutorials and questions for words to be rare or common.</summary>
internal static class SmallHelpCentre
{
    public static (string File, string More, string Title, string Body)[] Articles { get; } =
    [
        ("acces/acces-comptable.md", "keywords: [expert, collaborateur du cabinet]\ntags: [comptable]", "Donner à votre comptable l’accès à votre compte",
            """
            Votre comptable consulte vos documents sans payer de licence.

            ## Inviter votre comptable
            1. **Ouvrez le menu.** Allez dans *Paramètres > Accès comptable*.
            2. **Indiquez son adresse.** L’invitation part aussitôt et reste valable sept jours.

            ## Retirer l’accès
            L’accès se révoque en un clic ; votre comptable ne voit plus rien.
            """),
        ("acces/ajouter-utilisateur.md", "", "Ajouter un utilisateur à votre compte",
            """
            Chaque personne de l’équipe a son propre mot de passe.

            ## Choisir son rôle
            L’administrateur gère les droits. L’utilisateur simple crée des documents.

            ## Désactiver un utilisateur
            Désactivez la personne qui quitte l’entreprise : ses documents restent.
            """),
        ("acces/mot-de-passe.md", "keywords: [identifiant, connexion impossible]", "Réinitialiser votre mot de passe",
            """
            Vous avez oublié votre mot de passe ? Demandez un lien.

            ## Recevoir le lien
            Le lien arrive par courriel et vaut une heure.

            ## Activer la double authentification
            Un code de six chiffres protège votre compte.
            """),
        ("factures/creer-facture.md", "", "Créer une facture",
            """
            Une facture porte un numéro, une date et vos mentions obligatoires.

            ## Choisir le client
            Cherchez-le par son nom ou son SIRET.

            ## Ajouter les lignes
            Chaque ligne a un produit, une quantité, un prix et un taux de TVA.
            """),
        ("factures/facture-recurrente.md", "keywords: [abonnement, facturation automatique]", "Programmer une récurrence",
            """
            Une récurrence crée la même facture chaque mois.

            ## Choisir la fréquence
            Tous les mois, tous les trimestres ou tous les ans.

            ## Arrêter la récurrence
            La dernière facture déjà créée reste en place.
            """),
        ("factures/relance-impayes.md", "", "Relancer un client qui ne paie pas",
            """
            Une facture impayée se relance en trois temps.

            ## Programmer les relances
            À sept, quinze et trente jours, un courriel part tout seul.
            """),
        ("factures/numerotation.md", "translation: numeros", "Changer la numérotation des factures",
            """
            Le format par défaut donne des numéros comme FA-2026-12.

            ## Remettre le compteur à zéro
            Le compteur repart chaque année. Voir la note 2020/06/68 de l’administration.
            """),
        ("factures/numbering.md", "keywords: [restart the counter, invoice prefix]\nlanguage: en\ntranslation: numeros", "Choose your sequence",
            """
            Numbers look like FA-2026-12 until you say otherwise.
            """),
        ("factures/franchise-tva.md", "keywords: [auto-entrepreneur]", "Facturer sans TVA",
            """
            La mention « TVA non applicable, art. 293B du CGI » s’ajoute toute seule.

            ## Activer la franchise
            Dans *Paramètres > Fiscalité*, cochez la franchise en base.
            """),
        ("factures/acompte.md", "", "Demander un acompte",
            """
            Une facture d’acompte se déduit de la facture de solde.

            ## Déduire l’acompte
            Le solde reprend l’acompte versé.
            """),
        ("devis/creer-devis.md", "", "Créer un devis et le faire signer",
            """
            Le client signe en ligne, sans imprimer.

            ## Transformer le devis en facture
            Un bouton reprend toutes les lignes.
            """),
        ("devis/faire-un-avoir.md", "", "Faire un avoir",
            """
            Un avoir annule tout ou partie d’une vente déjà envoyée.

            ## Rembourser le client
            Le remboursement se note sur l’avoir.
            """),
        ("devis/exporter-ecritures.md", "keywords: [FEC]", "Exporter les écritures de vente",
            """
            L’export prépare un fichier pour la comptabilité.

            ## Choisir le format
            CSV, Excel ou le fichier des écritures comptables.
            """),
        ("interne/remboursement-geste.md", "audience: agent", "Accorder un geste commercial zorglub",
            "Le code zorglub rembourse un mois. Réservé aux agents."),
    ];

    public static QuestionDocument[] Questions { get; } =
    [
        new(31, "comptable-ne-recoit-pas-l-invitation", "Mon comptable ne reçoit pas l’invitation", "J’ai envoyé l’accès hier, **rien** dans sa boîte.",
            "Regardez dans les indésirables, puis renvoyez l’invitation.", "", "question", "Utilisateurs et accès", Resolved: true, Answered: true, People: 3, DateTimeOffset.UnixEpoch),
        new(32, "logo-flou", "Logo flou", "Le logo paraît flou à l’impression du devis.",
            "", "", "erreur", "Factures", Resolved: false, Answered: false, People: 1, DateTimeOffset.UnixEpoch),
        new(33, "logo-flou-encore", "Logo flou", "Le logo paraît flou à l’impression du devis.",
            "Utilisez une image de 600 pixels.", "", "erreur", "Devis et avoirs", Resolved: true, Answered: true, People: 1, DateTimeOffset.UnixEpoch),
    ];
}
