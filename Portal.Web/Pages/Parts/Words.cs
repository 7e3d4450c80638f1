using Portal.Tickets.Access;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;

namespace Portal.Web.Pages.Parts;

/// <summary>Our words for what the rooms name in English.</summary>
internal static class Words
{
    public static string InFrench(this TicketKind kind) => kind switch
    {
        TicketKind.Question => "Question",
        TicketKind.Error => "Erreur",
        _ => "Idée",
    };

    public static string InFrench(this TicketStatus status) => status switch
    {
        TicketStatus.New => "Nouveau",
        TicketStatus.Taken => "Pris en charge",
        TicketStatus.WaitingForCustomer => "En attente du client",
        TicketStatus.Resolved => "Résolu",
        TicketStatus.Closed => "Fermé",
        TicketStatus.Planned => "Planifié",
        TicketStatus.Done => "Réalisé",
        _ => "Non retenu",
    };

    public static string InFrench(this AccessState state) => state switch
    {
        AccessState.Draft => "À envoyer",
        AccessState.AwaitingConsent => "Attend le titulaire",
        AccessState.Invited => "Invitation envoyée",
        AccessState.Accepted or AccessState.Provisioning => "Ouverture en cours",
        AccessState.ProvisioningUnknown => "À vérifier",
        AccessState.Active => "Actif",
        AccessState.RevocationRequested => "Retrait à terminer",
        AccessState.Cancelled => "Annulée",
        AccessState.Declined => "Refusée",
        AccessState.Expired => "Expirée",
        _ => "Retiré",
    };

    public static string InFrench(this Role role) => role switch
    {
        Role.Owner => "Titulaire",
        Role.Administrator => "Administrateur",
        Role.Accountant => "Comptable",
        _ => "Utilisateur",
    };

    public static string InFrench(this QueueView view) => view switch
    {
        QueueView.Mine => "À moi",
        QueueView.Unassigned => "Non attribués",
        QueueView.Open => "À traiter",
        QueueView.Late => "En retard",
        QueueView.Mentions => "Mentions",
        QueueView.Waiting => "En attente",
        QueueView.Snoozed => "Reportés",
        _ => "Tous",
    };

    public static string InFrench(this TicketPriority priority) => priority switch
    {
        TicketPriority.Urgent => "Urgente",
        TicketPriority.High => "Haute",
        TicketPriority.Low => "Basse",
        _ => "Normale",
    };

    public static string NameOr(this Author author, string otherwise = "Anonyme") => author.Name.Length > 0 ? author.Name : otherwise;

    public static string People(int count) => count == 1 ? "1 personne" : $"{count} personnes";

    /// <summary>What a step of an access request is called in a trail or on the desk.</summary>
    public static string AccessStep(string step) => step switch
    {
        nameof(Portal.Tickets.Access.AccessStep.Sent) => "Demande envoyée au titulaire ; rien n’est encore accordé",
        nameof(Portal.Tickets.Access.AccessStep.Authorised) => "Accès autorisé par le titulaire, invitation envoyée",
        nameof(Portal.Tickets.Access.AccessStep.Refused) => "Demande refusée par le titulaire",
        nameof(Portal.Tickets.Access.AccessStep.Reported) => "Demande signalée par le titulaire, bloquée",
        nameof(Portal.Tickets.Access.AccessStep.Cancelled) => "Demande annulée",
        nameof(Portal.Tickets.Access.AccessStep.Accepted) => "Invitation acceptée par le comptable",
        nameof(Portal.Tickets.Access.AccessStep.Declined) => "Invitation déclinée par le comptable",
        nameof(Portal.Tickets.Access.AccessStep.Expired) => "Sans réponse à temps : la demande est tombée",
        nameof(Portal.Tickets.Access.AccessStep.ProvisioningStarted) => "Ouverture de l’accès commencée",
        nameof(Portal.Tickets.Access.AccessStep.ProviderNotReached) => "Service injoignable, nouvel essai prévu",
        nameof(Portal.Tickets.Access.AccessStep.ProviderUnknown) => "Réponse du service jamais reçue : à vérifier",
        nameof(Portal.Tickets.Access.AccessStep.Active) => "Accès ouvert",
        nameof(Portal.Tickets.Access.AccessStep.RevocationRequested) => "Accès coupé ici, retrait à terminer dans les paramètres",
        nameof(Portal.Tickets.Access.AccessStep.Revoked) => "Accès retiré",
        nameof(Portal.Tickets.Access.AccessStep.Resent) => "Lettre renvoyée, avec un nouveau lien",
        nameof(Portal.Tickets.Access.AccessStep.DoneByHand) or nameof(Portal.Tickets.Access.AccessStep.FoundThere) => "Accès ouvert",
        nameof(Portal.Tickets.Access.AccessStep.FoundMissing) => "Vérifié : l’accès n’était pas ouvert, nouvel essai",
        nameof(Portal.Tickets.Access.AccessStep.Renewed) => "Accès gardé un an de plus",
        nameof(Portal.Tickets.Access.AccessStep.Doubted) => "Données reprises d’une sauvegarde : accès à confirmer de nouveau",
        _ => step,
    };

    /// <summary>The same in few words, where many steps stand below one another.</summary>
    public static string ShortAccessStep(string step) => step switch
    {
        nameof(Portal.Tickets.Access.AccessStep.Sent) => "Demande envoyée",
        nameof(Portal.Tickets.Access.AccessStep.Authorised) => "Accès autorisé",
        nameof(Portal.Tickets.Access.AccessStep.InvitationSent) => "Invitation partie",
        nameof(Portal.Tickets.Access.AccessStep.Resent) => "Lettre renvoyée",
        nameof(Portal.Tickets.Access.AccessStep.Refused) => "Demande refusée",
        nameof(Portal.Tickets.Access.AccessStep.Reported) => "Demande signalée",
        nameof(Portal.Tickets.Access.AccessStep.Cancelled) => "Demande annulée",
        nameof(Portal.Tickets.Access.AccessStep.Accepted) => "Invitation acceptée",
        nameof(Portal.Tickets.Access.AccessStep.Declined) => "Invitation déclinée",
        nameof(Portal.Tickets.Access.AccessStep.Expired) => "Sans réponse à temps",
        nameof(Portal.Tickets.Access.AccessStep.ProvisioningStarted) => "Ouverture demandée",
        nameof(Portal.Tickets.Access.AccessStep.ProviderNotReached) => "Service injoignable",
        nameof(Portal.Tickets.Access.AccessStep.ProviderUnknown) => "Réponse perdue, à vérifier",
        nameof(Portal.Tickets.Access.AccessStep.Stated) => "Vérifié une première fois",
        nameof(Portal.Tickets.Access.AccessStep.FoundMissing) => "Vérifié : pas ouvert",
        nameof(Portal.Tickets.Access.AccessStep.Active) or nameof(Portal.Tickets.Access.AccessStep.DoneByHand)
            or nameof(Portal.Tickets.Access.AccessStep.FoundThere) => "Accès ouvert",
        nameof(Portal.Tickets.Access.AccessStep.Renewed) => "Accès gardé un an de plus",
        nameof(Portal.Tickets.Access.AccessStep.Doubted) => "Accès à confirmer",
        nameof(Portal.Tickets.Access.AccessStep.RevocationRequested) => "Accès coupé, retrait à terminer",
        nameof(Portal.Tickets.Access.AccessStep.Revoked) => "Accès retiré",
        _ => step,
    };
}
