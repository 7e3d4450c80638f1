using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Identity;

/// <summary>
/// Refuses what is guessed first: words of the person's own name, address and our brand, what zxcvbn finds fast, and what
/// others have lost. Nothing of it leaves this machine.
/// </summary>
internal sealed class PasswordRules(IPeopleDb people, IOptions<BrandOptions> brand, LostPasswords lost) : IPasswordValidator<PortalUser>
{
    /// <summary>zxcvbn's time grows with the square of the length; what is long and random is not weaker for being cut.</summary>
    private const int Estimated = 72;
    private const int SafelyUnguessable = 3;

    public async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        var typed = password ?? "";
        var person = await people.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == user.Id);
        if (lost.Contains(typed))
            return Refuse("Ce mot de passe figure dans une liste de mots de passe volés ailleurs. Choisissez-en un autre.");

        var own = OwnWords(person).ToList();
        return Zxcvbn.Zxcvbn.MatchPassword(typed.Length <= Estimated ? typed : typed[..Estimated], own).Score < SafelyUnguessable
            ? Refuse("Ce mot de passe se devine trop vite. Quatre ou cinq mots sans rapport entre eux font mieux, sans votre nom ni le nôtre.")
            : IdentityResult.Success;
    }

    private IEnumerable<string> OwnWords(Person? person) =>
        new[] { brand.Value.Name, person?.Name ?? "", person?.Address ?? "" }
            .SelectMany(text => text.Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Append(text))
            .Where(word => word.Length > 2);

    private static IdentityResult Refuse(string why) => IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = why });
}
