namespace Portal.Tickets.Access;

/// <summary>What the written table of permissions speaks of.</summary>
public enum Permission
{
    Settings, Members, Subscription, Documents, Contacts, Products, Reports, Exports, Payments, Stock, PurchasePrices,
    InviteAccountant, Authorise,
}
