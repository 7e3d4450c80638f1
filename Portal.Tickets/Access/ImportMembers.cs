using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Takes accounts, their owners and members over from the product. All lines or none; a line that says what is so already changes
/// nothing. Accountants are not taken over: they come in by invitation, and by it alone; nor does a list change an owner.
/// </summary>
public sealed class ImportMembers(IAccessDb db, IPeopleDb people, IPermissionChanges changes, TimeProvider clock)
{
    public const int MostLines = 5000;

    /// <param name="try">Only says what would happen.</param>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<MemberLine> lines, bool @try, CancellationToken cancel)
    {
        var problems = ImportRules.Check(lines);
        if (problems.Count > 0)
            return new ImportOutcome(0, 0, 0, 0, problems);

        var now = clock.GetUtcNow();
        var state = await LoadAsync(lines, cancel);
        var outcome = new Tally();
        foreach (var line in lines)
            await TakeAsync(line, state, outcome, now, cancel);

        if (outcome.Problems.Count == 0 && !@try)
            await SaveAsync(outcome, cancel);
        return outcome.Problems.Count > 0 ? new ImportOutcome(0, 0, 0, 0, outcome.Problems) : outcome.Told;
    }

    private async Task<State> LoadAsync(IReadOnlyList<MemberLine> lines, CancellationToken cancel)
    {
        var prefixes = lines.Select(line => Account.KeyOf(line.Prefix)).Distinct().ToList();
        var accounts = await db.Accounts.Where(account => prefixes.Contains(account.PrefixKey)).ToDictionaryAsync(account => account.PrefixKey, cancel);
        var ids = accounts.Values.Select(account => account.Id).ToList();
        var members = await db.Memberships.Where(member => ids.Contains(member.AccountId) && member.EndedAt == null).ToListAsync(cancel);
        return new State(accounts, members);
    }

    private async Task TakeAsync(MemberLine line, State state, Tally tally, DateTimeOffset now, CancellationToken cancel)
    {
        if (!state.Accounts.TryGetValue(Account.KeyOf(line.Prefix), out var account))
        {
            account = Account.Open(line.AccountName.Trim(), line.Prefix.Trim(), now);
            state.Accounts.Add(account.PrefixKey, account);
            tally.Accounts.Add(account);
        }

        var address = MailAddress.TryParse(line.Address) ?? throw new InvalidOperationException("Checked before.");
        var person = tally.People.GetValueOrDefault(address.Key) ?? await people.People.SingleOrDefaultAsync(p => p.AddressKey == address.Key, cancel);
        var member = person is null ? null : state.Members.SingleOrDefault(m => m.AccountId == account.Id && m.PersonId == person.Id);
        if (member?.Role == line.Role)
        {
            tally.Unchanged++;
            return;
        }

        if (WhyNot(line, account, member, state) is { } problem)
        {
            tally.Problems.Add(new ImportProblem(line.Line, problem));
            return;
        }

        if (member is not null)
        {
            tally.Changed.Add((member, line.Role));
            return;
        }

        person ??= Met(address, line.PersonName, tally, now);
        var taken = Membership.Of(account, person.Id, line.Role, now);
        state.Members.Add(taken);
        tally.Members.Add(taken);
    }

    private static string? WhyNot(MemberLine line, Account account, Membership? member, State state) => (line.Role, member?.Role) switch
    {
        (Role.Owner, _) when state.Members.Any(m => m.AccountId == account.Id && m.Role == Role.Owner) => "ce compte a déjà un titulaire ; on n’en change pas par une liste",
        (_, Role.Owner) => "cette personne est titulaire du compte ; on ne le lui retire pas par une liste",
        (_, Role.Accountant) => "cette personne est le comptable du compte, sur autorisation du titulaire",
        _ => null,
    };

    private static Person Met(MailAddress address, string name, Tally tally, DateTimeOffset now)
    {
        var person = Person.Met(address, now);
        if (name.Trim().Length > 0)
            person.CallThemselves(name);
        tally.People.Add(address.Key, person);
        return person;
    }

    private async Task SaveAsync(Tally tally, CancellationToken cancel)
    {
        foreach (var (member, role) in tally.Changed)
            member.Become(role);
        db.Accounts.AddRange(tally.Accounts);
        people.People.AddRange(tally.People.Values);
        db.Memberships.AddRange(tally.Members);
        foreach (var member in tally.Members.Concat(tally.Changed.Select(change => change.Member)))
            await changes.ChangedAsync(member.AccountId, member.PersonId, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private sealed record State(Dictionary<string, Account> Accounts, List<Membership> Members);

    private sealed class Tally
    {
        public List<Account> Accounts { get; } = [];
        public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);
        public List<Membership> Members { get; } = [];
        public List<(Membership Member, Role Role)> Changed { get; } = [];
        public List<ImportProblem> Problems { get; } = [];
        public int Unchanged { get; set; }

        public ImportOutcome Told => new(Accounts.Count, Members.Count, Changed.Count, Unchanged, []);
    }
}

/// <param name="Line">Where it stands in the file, from 1, the header included.</param>
public sealed record MemberLine(int Line, string Prefix, string AccountName, string Address, string PersonName, Role Role);

/// <summary>What an import did, or would do; with problems it did nothing.</summary>
public sealed record ImportOutcome(int NewAccounts, int NewMembers, int ChangedMembers, int Unchanged, IReadOnlyList<ImportProblem> Problems);

public sealed record ImportProblem(int Line, string Problem);
