using Portal.Tickets.Tickets;

namespace Portal.Tickets.Tests.Rules;

/// <summary>People and tickets for rules that need no database.</summary>
internal static class Tickets
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);
    public static readonly Guid Nora = new("11111111-1111-4111-8111-111111111111");
    public static readonly Guid Samir = new("22222222-2222-4222-8222-222222222222");
    public static readonly Guid Lea = new("33333333-3333-4333-8333-333333333333");

    public static Ticket Asked(TicketKind kind = TicketKind.Question, bool isPublic = true) =>
        Ticket.Ask(Nora, "Nora", "La TVA ne tombe pas juste", "Il manque un centime.", kind, isPublic, theme: "tva", Monday);

    public static Message Answered(this Ticket ticket, DateTimeOffset now, Audience audience = Audience.Public) =>
        ticket.Answer(Samir, "Voici comment faire.", audience, [], now);
}
