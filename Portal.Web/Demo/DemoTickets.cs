using Portal.Web.Demo.Threads;

namespace Portal.Web.Demo;

/// <summary>What customers of an invoicing service really ask, in words of our own; oldest first, as it came in.</summary>
internal static class DemoTickets
{
    public static IReadOnlyList<DemoScene> All { get; } =
    [
        .. new[]
        {
            AccessThreads.All, NumberingThreads.All, DepositThreads.All, ContactThreads.All, DocumentThreads.All,
            AccountingThreads.All, PaymentThreads.All, ShopThreads.All, StockThreads.All, ImportThreads.All,
        }.SelectMany(threads => threads).OrderByDescending(scene => scene.HoursAgo),
    ];
}
