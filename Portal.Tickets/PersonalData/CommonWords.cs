namespace Portal.Tickets.PersonalData;

/// <summary>Words that stand beside « SARL » or « société » with a capital and name no company.</summary>
internal static class CommonWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux",
        "mon", "ma", "mes", "ton", "ta", "notre", "nos", "votre", "vos", "leur", "leurs", "son", "sa", "ses", "ce", "cet", "cette", "ces",
        "en", "pour", "avec", "sans", "dans", "sur", "sous", "par", "chez", "entre", "comme", "si", "quand", "lorsque", "est", "et", "ou",
        "bonjour", "bonsoir", "merci", "comment", "pourquoi", "quelle", "quel", "quels", "quelles", "que", "qui", "dont", "mais", "donc",
        "une", "deux", "trois", "toute", "tout", "toutes", "tous", "chaque", "autre", "certaines", "plusieurs", "après", "avant", "depuis",
        "tva", "is", "ir", "bic", "bnc", "ca", "siren", "siret", "rcs", "iban", "urssaf", "rgpd", "pdf", "csv", "fec", "ht", "ttc",
        "micro", "entreprise", "société", "sarl", "sas", "sasu", "eurl", "eirl", "sci", "snc", "sa", "ei", "cabinet", "comptable", "comptables",
        "expert", "client", "clients", "fournisseur", "compte", "comptes", "facture", "factures", "devis", "article", "articles", "paramètres",
        "documents", "contacts", "france", "français", "française", "générale", "individuelle", "unipersonnelle", "banque",
    };

    public static bool Contains(string word) => Words.Contains(word.TrimEnd('.', ',', ';', ':'));
}
