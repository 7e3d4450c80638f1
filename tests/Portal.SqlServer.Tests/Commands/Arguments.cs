using System.Reflection;
using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Tickets.Writing;

namespace Portal.SqlServer.Tests.Commands;

/// <summary>What each parameter of a use case is tried with; one of a new type must be told here.</summary>
internal static class Arguments
{
    private static readonly Viewer[] Viewers =
    [
        Viewer.Visitor, new(Known.Id, PortalRole.Customer, [Known.Id]), new(Known.Id, PortalRole.Lead, []),
        new(new Guid("0e8f9a52-5a3c-4c0f-9d7e-3b6a1c2d4e5f"), PortalRole.Customer, []),
        new(new Guid("7d1f4b60-2c55-4e3b-8a10-5f0e9c3d2b1a"), PortalRole.Administrator, []),
    ];

    /// <summary>Every combination of what its parameters are tried with.</summary>
    public static IEnumerable<object?[]> For(MethodInfo method) => method.GetParameters().Aggregate(
        (IEnumerable<object?[]>)[[]],
        (lists, parameter) => lists.SelectMany(list => Values(parameter).Select(value => (object?[])[.. list, value])).ToList());

    private static IEnumerable<object?> Values(ParameterInfo parameter) => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
    {
        var type when type == typeof(Viewer) => Viewers,
        var type when type == typeof(string) => Texts(parameter.Name ?? ""),
        var type when type == typeof(bool) => [false, true],
        var type when type == typeof(Guid) => parameter.Name == "deputyId" ? [null, Known.Id] : [Known.Id], // Nobody stands in for themselves.
        var type when type == typeof(EditDraft) => [new EditDraft("Ici.", "Une question", EditsSeen: 1), new EditDraft("Ici.", "Une question", EditsSeen: 0)],
        var type when type == typeof(int) => [1],
        var type when type == typeof(MailAddress) => [MailAddress.TryParse(Known.Address)],
        var type when type == typeof(QuestionKey) => [null, new QuestionKey(Known.Now.UtcTicks, 7)],
        var type when type == typeof(PostKey) => [null, new PostKey(Known.Now, 7)],
        var type when type == typeof(ViewFilter) => [new ViewFilter { Theme = "roles", OlderThanDays = 3 }],
        var type when type == typeof(BulkAct) => [new BulkAct.Assign(Known.Id), new BulkAct.Move(TicketStatus.Resolved), new BulkAct.Snooze(), new BulkAct.AddTag(new Tag("tva", "TVA"))],
        var type when type == typeof(IReadOnlyList<int>) => [new List<int> { 1, 2 }],
        var type when type == typeof(QueueKey) => [null, new QueueKey(Known.Now, 7)],
        var type when type == typeof(DateTimeOffset) => [Known.Now],
        var type when type == typeof(DateOnly) => [new DateOnly(2030, 1, 2)],
        var type when type == typeof(NewQuestion) => [new NewQuestion("Une question", "Où est le bouton ?", TicketKind.Question, IsPublic: true, "Nora")],
        var type when type == typeof(AnswerDraft) => [new AnswerDraft("Ici.", Audience.Public, ["acces", "roles"], TicketStatus.Resolved, LastSeenMessageId: 1)],
        var type when type == typeof(PublicWording) => [new PublicWording("Une question", "Où est le bouton ?", "Ici.")],
        var type when type == typeof(IReadOnlyList<Guid>) => [new[] { Known.Id }],
        var type when type == typeof(ReadOnlyMemory<byte>) => [new ReadOnlyMemory<byte>([.. "%PDF-1.7 %%EOF"u8])],
        var type when type == typeof(CommentDraft) => [new CommentDraft("Moi aussi."), new CommentDraft("Moi aussi.", ToTeamOnly: true) { AttachmentIds = [Known.Id], SendKey = Known.Id }],
        var type when type == typeof(DraftText) => [new DraftText("Ici.", ["acces"], TicketStatus.Resolved), new DraftText("", [], Then: null)],
        var type when type == typeof(MacroText) => [new MacroText("Accès", "Ici.", TicketStatus.Resolved, "roles", TakesIt: true, ["acces"], ForTeam: true)],
        var type when type == typeof(TimeSpan) => [TimeSpan.Zero, TimeSpan.FromSeconds(10)],
        var type when type == typeof(Signature) => [new Signature { FullName = "Nora Tessier" }],
        var type when type == typeof(IReadOnlyList<string>) => [new[] { "Ventes" }],
        var type when type == typeof(OwnersCode) => [new OwnersCode("canari")],
        var type when type == typeof(IReadOnlyList<MemberLine>) =>
            [new[] { new MemberLine(2, "garage-du-lac", "Garage du Lac", Known.Address, "Nora Tessier", Role.Administrator) }],
        var type when type == typeof(Proof) => [Proof.ByMail(Known.Digits)],
        var type when type == typeof(PeopleFilter) => [new PeopleFilter(), new PeopleFilter("nora", PortalRole.Agent, TeamId: 1, Number: 2)],
        var type when type == typeof(Person) => [Met()],
        var type when type == typeof(Ticket) => [Asked()],
        var type when type == typeof(Message) => [Asked().Comment(Known.Id, "Moi aussi.", Known.Now)],
        var type when type == typeof(CancellationToken) => [CancellationToken.None],
        var type when type == typeof(IReadOnlySet<string>) => [new HashSet<string>(StringComparer.Ordinal) { "acces" }],
        { IsEnum: true } type => Enum.GetValues(type).Cast<object?>(),
        var type => throw new NotSupportedException($"Say in {nameof(Arguments)} what to try for a {type.Name}."),
    };

    private static string[] Texts(string parameter) => parameter switch
    {
        "digits" => [Known.Digits],
        "secret" => [Known.LinkText],
        "snapshotHash" => [Known.SnapshotHash],
        "theme" => ["", "roles"],
        "newAddress" => ["nora@ailleurs.example"],
        _ => ["Garage du Lac"],
    };

    private static Person Met() =>
        Person.Met(MailAddress.TryParse(Known.Address) ?? throw new InvalidOperationException(Known.Address), Known.Now);

    private static Ticket Asked() => Ticket.Ask(
        Known.Id, "Nora", "Une question", "Où est le bouton ?", TicketKind.Question, isPublic: true, theme: "", Known.Now);
}
