namespace Portal.Tickets.Access;

/// <summary>The written table of permissions; the tutorials « Accès comptable » and « Rôles des utilisateurs » say the same.</summary>
public static class Permissions
{
    /// <param name="department">The department a document, contact or product belongs to; null for what belongs to none.</param>
    public static bool Allows(Membership member, Account account, Permission permission, string? department = null) => member.Role switch
    {
        Role.Owner => true,
        Role.Administrator => permission switch
        {
            Permission.Subscription => false,
            Permission.InviteAccountant or Permission.Authorise => account.AdministratorsAuthorise,
            _ => true,
        },
        Role.Accountant => !IsReserved(permission),
        Role.User => !IsReserved(permission) && !IsRestricted(member, permission) && SeesDepartment(member, permission, department),
        _ => false,
    };

    private static bool IsReserved(Permission permission) => permission
        is Permission.Settings or Permission.Members or Permission.Subscription
        or Permission.InviteAccountant or Permission.Authorise;

    private static bool IsRestricted(Membership member, Permission permission) => permission switch
    {
        Permission.Reports => member.Restrictions.HasFlag(Restrictions.Reports),
        Permission.Exports => member.Restrictions.HasFlag(Restrictions.Exports),
        Permission.Payments => member.Restrictions.HasFlag(Restrictions.Payments),
        Permission.Stock => member.Restrictions.HasFlag(Restrictions.Stock),
        Permission.PurchasePrices => member.Restrictions.HasFlag(Restrictions.PurchasePrices),
        _ => false,
    };

    private static bool SeesDepartment(Membership member, Permission permission, string? department) =>
        department is null || member.Departments.Count == 0 || member.Departments.Contains(department)
        || permission is not (Permission.Documents or Permission.Contacts or Permission.Products);
}
