using Portal.Tickets.Tickets;
using Portal.Tickets.Writing;
using static Portal.Web.Demo.DemoPeople;

namespace Portal.Web.Demo;

/// <summary>What the demonstration's team writes again and again.</summary>
internal static class DemoMacros
{
    private static readonly (string Who, MacroText Text)[] All =
    [
        (Sofia, new MacroText("Accès comptable", "{{salutation}}\n\nL’accès se donne depuis le compte de votre client : le titulaire vous invite avec le rôle **Comptable**. Tout est décrit pas à pas dans le tutoriel ci-dessous.",
            TicketStatus.WaitingForCustomer, "utilisateurs-roles-acces", TakesIt: true, ["acces-comptable"], ForTeam: true)),
        (Sofia, new MacroText("Demander le numéro du document", "{{salutation}}\n\nPour regarder avec vous, il nous faut le numéro du document concerné. Il figure en haut à droite, sous le logo.",
            TicketStatus.WaitingForCustomer, "", TakesIt: true, [], ForTeam: true)),
        (Sofia, new MacroText("Idée notée", "{{salutation}}\n\nMerci pour cette idée : elle est notée, et les personnes qui la partagent comptent dans nos choix. Vous serez prévenu ici de la suite.",
            TicketStatus.Taken, "", TakesIt: false, [], ForTeam: true)),
        (Ludovic, new MacroText("Rappel après un appel", "{{salutation}}\n\nComme convenu au téléphone, voici le résumé de notre échange sur « {{titre}} ».\n\nVous pouvez répondre à ce message à tout moment.",
            Then: null, "", TakesIt: true, [], ForTeam: false)),
    ];

    public static async Task AddAsync(DemoStage stage, DemoCast cast, CancellationToken cancel)
    {
        foreach (var (who, text) in All)
            await stage.Play<EditMacro>().RunAsync(macroId: null, text, cast.As(who), cancel);
    }
}
