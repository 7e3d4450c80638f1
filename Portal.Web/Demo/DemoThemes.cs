namespace Portal.Web.Demo;

/// <summary>The slugs of the demonstration's themes, as in <c>articles/themes.txt</c>.</summary>
internal static class DemoThemes
{
    public const string Access = "utilisateurs-roles-acces";
    public const string Numbering = "numerotation-departements";
    public const string Deposits = "acomptes-recurrences";
    public const string Contacts = "contacts-produits";
    public const string Documents = "factures-devis-avoirs";
    public const string Money = "comptabilite-tva-exports";
    public const string Payments = "paiements-relances";
    public const string Shop = "boutique-api";
    public const string Stock = "stock-tarifs";
    public const string Import = "importation";
}
