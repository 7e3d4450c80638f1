using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Access;

/// <summary>
/// Whether an invited address could be taken for somebody else's: a known mailbox with another ending of its name
/// (<c>cora+x@</c>), or the same name at a domain that differs by what the eye misses.
/// </summary>
public sealed class LookAlikes(IAccessDb db, IPeopleDb people)
{
    private const int Most = 200;

    internal async Task<bool> AnyAsync(AccessRequest request, CancellationToken cancel)
    {
        var (name, domain) = Split(request.InviteeKey);
        var (atSameName, tagged) = ($"{name}@", $"{name}+");
        var metAt = await people.People.Where(person => person.AddressKey == request.InviteeKey).Select(person => (DateTimeOffset?)person.MetAt).SingleOrDefaultAsync(cancel);

        // Whoever was here first is not the one who imitates.
        var known = await people.People
            .Where(person => person.AddressKey != request.InviteeKey && person.AddressConfirmedAt != null && (metAt == null || person.MetAt < metAt)
                && (person.AddressKey.StartsWith(atSameName) || person.AddressKey.StartsWith(tagged)
                    || db.Memberships.Any(member => member.AccountId == request.AccountId && member.PersonId == person.Id)))
            .OrderBy(person => person.MetAt).Select(person => person.AddressKey).Take(Most).ToListAsync(cancel);
        return known.Select(Split).Any(other => other.Domain == domain ? other.Name == name : Resemble(other.Domain, domain));
    }

    /// <summary>Without what follows a plus sign, which most mail services drop.</summary>
    private static (string Name, string Domain) Split(string key)
    {
        var at = key.LastIndexOf('@');
        return (key[..at].Split('+')[0], key[(at + 1)..]);
    }

    private static bool Resemble(string one, string other) => Drawn(one) == Drawn(other) || AreOneApart(one, other);

    /// <summary>As the eye reads it in most typefaces.</summary>
    private static string Drawn(string domain) => domain
        .Replace("rn", "m", StringComparison.Ordinal).Replace("vv", "w", StringComparison.Ordinal).Replace("cl", "d", StringComparison.Ordinal)
        .Replace('1', 'l').Replace('i', 'l').Replace('0', 'o').Replace("-", "", StringComparison.Ordinal);

    /// <summary>One letter changed, lost, added, or two neighbours swapped.</summary>
    private static bool AreOneApart(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
            return false;

        var same = shorter.TakeWhile((letter, place) => letter == longer[place]).Count();
        return shorter.Length < longer.Length
            ? shorter[same..] == longer[(same + 1)..]
            : same == shorter.Length || shorter[(same + 1)..] == longer[(same + 1)..]
                || (same + 1 < shorter.Length && shorter[same] == longer[same + 1] && shorter[same + 1] == longer[same] && shorter[(same + 2)..] == longer[(same + 2)..]);
    }
}
