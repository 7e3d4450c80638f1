using Portal.Tickets.Access;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages.Parts;

/// <summary>Sentences about access: what an invited accountant reads in a ticket is never more than they may know.</summary>
internal static class AccessWords
{
    public static string WhyNotResent(ResendOutcome why) => why switch
    {
        ResendOutcome.TooSoon => "La dernière lettre est partie il y a moins d’une heure. Celle-ci n’est pas partie.",
        ResendOutcome.OftenEnough => "Cette lettre est repartie trois fois déjà, ou attend depuis deux semaines. Annulez, puis recommencez une demande.",
        ResendOutcome.Frozen => "Les accès sont suspendus pour le moment, par précaution. Rien n’est parti.",
        _ => "Cette demande n’attend plus de réponse. Rien n’est parti.",
    };

    public static string ForInvitee(TicketEvent step) => step.Detail switch
    {
        nameof(AccessStep.Authorised) => "Le titulaire a autorisé votre accès. L’invitation vous attend dans votre boîte aux lettres.",
        nameof(AccessStep.Accepted) or nameof(AccessStep.Active) or nameof(AccessStep.DoneByHand) or nameof(AccessStep.FoundThere) => "Accès accepté : vous êtes entré dans le compte de votre client.",
        nameof(AccessStep.Revoked) => "Cet accès a été retiré.",
        _ => "Si ce compte existe, son titulaire a été prévenu. Rien n’est accordé tant qu’il n’a pas répondu.",
    };
}
