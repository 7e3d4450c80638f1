namespace Portal.Tickets.Access;

/// <summary>What an owner may hide from simple users. They never apply to an owner, an administrator or an accountant.</summary>
[Flags]
public enum Restrictions { None = 0, Reports = 1, Exports = 2, Payments = 4, Stock = 8, PurchasePrices = 16 }
