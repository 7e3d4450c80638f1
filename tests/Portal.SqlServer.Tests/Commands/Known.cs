using Portal.Tickets.Access;
using Portal.Tickets.People;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>The one person, account, ticket and secret that every row and every argument here speaks of, so that they fit together.</summary>
internal static class Known
{
    public const string Address = "nora@les-thes.example";
    public const string Text = "nora@les-thes.example";

    public static DateTimeOffset Now { get; } = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly (MailedCode Code, string Digits) Mailed = MailedCode.New(Guid.Empty, "sign-in", Now);
    private static readonly (string Text, byte[] Hash) Link = Secret.New(Mailed.Code.Id);

    public static Guid Id => Mailed.Code.Id;

    public static string Digits => Mailed.Digits;

    public static byte[] CodeHash => Mailed.Code.CodeHash;

    public static string LinkText => Link.Text;

    public static byte[] LinkHash => Link.Hash;

    public static string SnapshotHash { get; } = new AccessSnapshot(Id, Id, Text, Role.Accountant, AccessRequest.CurrentWording).Hash();
}
