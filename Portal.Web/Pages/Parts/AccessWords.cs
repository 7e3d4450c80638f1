using Portal.Tickets.Access;
using Portal.Tickets.Tickets;

namespace Portal.Web.Pages.Parts;

/// <summary>What the invited accountant reads in a ticket about their access: never more than they may know.</summary>
internal static class AccessWords
{
    public static string ForInvitee(TicketEvent step) => step.Detail switch
    {
        nameof(AccessStep.Authorised) => "Le titulaire a autorisé votre accès. L’invitation vous attend dans votre boîte aux lettres.",
        nameof(AccessStep.Accepted) or nameof(AccessStep.Active) => "Accès accepté : vous êtes entré dans le compte de votre client.",
        nameof(AccessStep.Revoked) => "Cet accès a été retiré.",
        _ => "Si ce compte existe, son titulaire a été prévenu. Rien n’est accordé tant qu’il n’a pas répondu.",
    };
}
