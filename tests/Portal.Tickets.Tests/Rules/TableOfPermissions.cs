using Portal.Tickets.Access;
using static Portal.Tickets.Tests.Rules.Tickets;

namespace Portal.Tickets.Tests.Rules;

/// <summary>Word for word the written table: owner, administrator where the owner allows it or not, accountant, simple user.</summary>
public sealed class TableOfPermissions
{
    private const Restrictions Everything =
        Restrictions.Reports | Restrictions.Exports | Restrictions.Payments | Restrictions.Stock | Restrictions.PurchasePrices;

    [Theory]
    //                                       owner  admin  allowed accountant user
    [InlineData(Permission.Settings, true, true, true, false, false)]
    [InlineData(Permission.Members, true, true, true, false, false)]
    [InlineData(Permission.Subscription, true, false, false, false, false)]
    [InlineData(Permission.Documents, true, true, true, true, true)]
    [InlineData(Permission.Contacts, true, true, true, true, true)]
    [InlineData(Permission.Products, true, true, true, true, true)]
    [InlineData(Permission.Reports, true, true, true, true, true)]
    [InlineData(Permission.Exports, true, true, true, true, true)]
    [InlineData(Permission.Payments, true, true, true, true, true)]
    [InlineData(Permission.Stock, true, true, true, true, true)]
    [InlineData(Permission.PurchasePrices, true, true, true, true, true)]
    [InlineData(Permission.InviteAccountant, true, false, true, false, false)]
    [InlineData(Permission.Authorise, true, false, true, false, false)]
    public void Says_who_may_do_what(
        Permission permission, bool owner, bool administrator, bool allowedAdministrator, bool accountant, bool user)
    {
        Assert.Equal(owner, Allows(Role.Owner, permission));
        Assert.Equal(owner, Allows(Role.Owner, permission, administratorsAuthorise: true));
        Assert.Equal(administrator, Allows(Role.Administrator, permission));
        Assert.Equal(allowedAdministrator, Allows(Role.Administrator, permission, administratorsAuthorise: true));
        Assert.Equal(accountant, Allows(Role.Accountant, permission));
        Assert.Equal(accountant, Allows(Role.Accountant, permission, administratorsAuthorise: true));
        Assert.Equal(user, Allows(Role.User, permission));
        Assert.Equal(user, Allows(Role.User, permission, administratorsAuthorise: true));
    }

    [Fact]
    public void Speaks_of_every_permission_there_is() => Assert.Equal(13, Enum.GetValues<Permission>().Length);

    [Theory]
    [InlineData(Restrictions.Reports, Permission.Reports)]
    [InlineData(Restrictions.Exports, Permission.Exports)]
    [InlineData(Restrictions.Payments, Permission.Payments)]
    [InlineData(Restrictions.Stock, Permission.Stock)]
    [InlineData(Restrictions.PurchasePrices, Permission.PurchasePrices)]
    public void A_restriction_takes_one_thing_from_a_simple_user(Restrictions restriction, Permission taken)
    {
        Permission[] all =
        [
            Permission.Documents, Permission.Contacts, Permission.Products, Permission.Reports, Permission.Exports, Permission.Payments,
            Permission.Stock, Permission.PurchasePrices,
        ];

        Assert.Equal(all.Except([taken]), all.Where(permission => Allows(Role.User, permission, restrictions: restriction)));
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Accountant)]
    public void Restrictions_and_departments_are_for_simple_users_only(Role role)
    {
        Permission[] restricted = [Permission.Reports, Permission.Exports, Permission.Payments, Permission.Stock, Permission.PurchasePrices];

        Assert.All(restricted, permission => Assert.True(Allows(role, permission, restrictions: Everything)));
        Assert.True(Allows(role, Permission.Documents, departments: ["Atelier"], department: "Boutique"));
    }

    [Theory]
    [InlineData(Permission.Documents, "Atelier", true)]
    [InlineData(Permission.Documents, "Boutique", false)]
    [InlineData(Permission.Documents, null, true)]
    [InlineData(Permission.Contacts, "Boutique", false)]
    [InlineData(Permission.Products, "Boutique", false)]
    [InlineData(Permission.Reports, "Boutique", true)]
    public void A_simple_user_sees_their_departments(Permission permission, string? department, bool sees) =>
        Assert.Equal(sees, Allows(Role.User, permission, departments: ["Atelier"], department: department));

    [Fact]
    public void A_simple_user_without_departments_sees_them_all() =>
        Assert.True(Allows(Role.User, Permission.Documents, department: "Boutique"));

    private static bool Allows(
        Role role, Permission permission, bool administratorsAuthorise = false, Restrictions restrictions = Restrictions.None,
        string[]? departments = null, string? department = null)
    {
        var account = Account.Open("Garage du Lac", "garage-du-lac", Monday);
        account.LetAdministratorsAuthorise(administratorsAuthorise);
        var member = Membership.Of(account, Nora, role, Monday);
        member.Restrict(restrictions, departments ?? []);
        return Permissions.Allows(member, account, permission, department);
    }
}
