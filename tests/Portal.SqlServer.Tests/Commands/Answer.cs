namespace Portal.SqlServer.Tests.Commands;

/// <summary>The one row a captured question is answered with, column by column, by name where the name matters.</summary>
/// <param name="State">Where an access request stands; the other numbers are 0 or 1.</param>
/// <param name="Yes">Whether what is asked for exists; without it nobody follows and no mailbox is known either.</param>
/// <param name="Full">False leaves empty what may be empty.</param>
internal sealed record Answer(int State, bool Yes, bool Full)
{
    private static readonly string[] Empty =
        ["UsedAt", "ConsumedAt", "EndedAt", "RemovedAt", "WithdrawnAt", "AcceptedAt", "DeadAt", "LeasedUntil", "ConfirmedAt", "Sequence", "MergedIntoId", "DecidedAt", "AnsweredAt", "RestoredAt"];

    /// <summary>A letter that can be opened, for the outbox.</summary>
    public string Content { get; init; } = "";

    public static IEnumerable<Answer> All { get; } =
        from state in new[] { 1, 2, 3, 4, 6 }
        from yes in new[] { false, true }
        from full in new[] { false, true }
        select new Answer(state, yes, full);

    /// <summary>Whether a query finds its row.</summary>
    /// <remarks>A theme without a rule is asked for by somebody who exists all the same.</remarks>
    public bool Finds(string query) => (State != 2 || !query.Contains("FROM [RoutingRules]", StringComparison.Ordinal)) && FindsElsewhere(query);

    private bool FindsElsewhere(string query) => Yes || !query.StartsWith("SELECT TOP(2)", StringComparison.Ordinal)
        || !(query.Contains("FROM [Follows]", StringComparison.Ordinal) || query.Contains("WHERE [p].[AddressKey] =", StringComparison.Ordinal));

    public bool IsNull(string column) => Empty.Contains(column) || !Full;

    public long Number(string column) => column switch
    {
        "State" => State,
        "Role" => State == 6 ? 1 : 0,
        "Status" or "Tries" or "Purpose" => 0,
        _ => 1,
    };

    public string Text(string column) => column switch
    {
        "Departments" or "ArticleIds" or "AttachmentIds" => "[]",
        "SnapshotHash" => Known.SnapshotHash,
        "Content" => Content,
        _ => Known.Text,
    };

    public static object Bytes(string column) => column == "CodeHash" ? Known.CodeHash : Known.LinkHash;
}
