namespace Portal.Web.Mail.Inbound.Words;

/// <summary>How people end a letter, and how telephones and lawyers do it for them. Folded.</summary>
internal static class SignatureWords
{
    public static readonly string[] Closings =
    [
        "cordialement", "bien cordialement", "tres cordialement", "sinceres salutations", "salutations", "meilleures salutations", "salutations distinguees", "respectueusement", "bien a vous", "bien a toi",
        "a bientot", "amicalement", "bonne journee", "bonne reception", "bonne fin de journee", "merci", "merci d'avance", "merci beaucoup", "cdlt", "cdt", "crdt", "bien respectueusement", "sincerement", "dans l'attente de votre retour",
        "regards", "best regards", "kind regards", "warm regards", "many thanks", "thanks", "thank you", "thx", "best", "best wishes", "cheers", "sincerely", "yours sincerely", "yours faithfully", "yours truly", "all the best", "br", "rgds", "with kind regards",
        "mit freundlichen grussen", "freundliche grusse", "viele grusse", "beste grusse", "liebe grusse", "mit freundlichem gruss", "mfg", "vg", "gruss", "schone grusse", "mit besten grussen", "herzliche grusse", "danke", "vielen dank",
        "saludos", "un saludo", "saludos cordiales", "atentamente", "un cordial saludo", "cordialmente", "reciba un cordial saludo", "muchas gracias", "gracias",
        "cordiali saluti", "distinti saluti", "saluti", "un saluto", "grazie", "grazie mille", "buona giornata",
        "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "groeten", "groet", "mvg", "hartelijke groet", "bedankt", "alvast bedankt",
        "com os melhores cumprimentos", "melhores cumprimentos", "cumprimentos", "atenciosamente", "obrigado", "obrigada", "abraco",
        "med vanlig halsning", "mvh", "venlig hilsen", "vennlig hilsen", "pozdrawiam", "z powazaniem", "ystavallisin terveisin",
    ];

    public static readonly string[] SentFrom =
    [
        "envoye", "envoyee", "telecharger", "telechargez", "obtenez", "obtenir", "provenance", "depuis mon", "ecrit depuis", "expedie", "message envoye",
        "sent", "get", "download", "written on", "typed on", "composed on",
        "gesendet", "von meinem", "diese nachricht wurde von meinem", "holen sie sich", "outlook fur",
        "enviado", "obtener", "mandado", "descargar", "inviato", "scarica", "ottieni", "verzonden", "verstuurd", "haal", "download outlook", "enviada", "obter", "skickat", "sendt", "hanki", "lahetetty", "wyslane", "wyslano",
    ];

    /// <summary>"Sent", alone.</summary>
    public static readonly string[] Sent =
        ["envoye", "envoyee", "sent", "gesendet", "enviado", "enviada", "inviato", "verzonden", "verstuurd", "skickat", "sendt", "lahetetty", "wyslane", "wyslano", "odeslano", "kuldve", "trimis", "poslano", "gonderildi", "отправлено", "надіслано", "εσταλη", "送信"];

    /// <summary>"From", "with", between "sent" and what it was sent from.</summary>
    public static readonly string[] Source = ["de", "d", "depuis", "avec", "via", "partir", "provenance", "from", "using", "with", "on", "von", "vom", "mit", "aus", "desde", "con", "da", "dal", "do", "vanaf", "met", "van", "fra", "fran", "z"];

    /// <summary>Makes of telephones, however a language bends them.</summary>
    public static readonly string[] Makes = ["iphon", "ipad", "samsung", "galaxy", "android", "huawei", "xiaomi", "blackberry", "outlook", "pixel", "oneplus", "nokia", "fairphone"];

    public static readonly string[] Devices =
    [
        "iphone", "ipad", "ipod", "android", "samsung", "galaxy", "outlook", "mail", "yahoo", "orange", "sfr", "bouygues", "free", "blackberry", "windows", "mobile", "mobil", "mobiel", "movil", "telemovel", "telefono", "telephone", "smartphone", "handy",
        "phone", "portable", "huawei", "xiaomi", "redmi", "oppo", "honor", "oneplus", "nokia", "sony", "xperia", "htc", "pixel", "proton", "bluemail", "gmail", "k-9", "fairemail", "spark", "airmail", "tablette", "tablet", "thunderbird", "laposte", "la poste", "cell", "apple", "tutanota", "zimbra", "telefon", "aqua mail", "mailo", "app",
    ];

    /// <summary>Three of them make a paragraph a lawyer's.</summary>
    public static readonly string[] Legal =
    [
        "confidentiel", "confidentialite", "destinataire", "exclusif", "par erreur", "sans autorisation", "non autorise", "toute utilisation", "ses pieces jointes", "pieces jointes", "detruire", "expediteur", "integrite", "decline toute responsabilite", "strictement interdite", "adresses",
        "confidential", "privileged", "intended recipient", "intended solely", "addressee", "in error", "unauthorized", "unauthorised", "disclosure", "strictly prohibited", "notify the sender", "delete", "any attachments", "distribution", "liability", "virus",
        "vertraulich", "empfanger", "irrtumlich", "unbefugt", "vernichten", "absender", "nicht gestattet", "weitergabe",
        "confidencial", "destinatario", "por error", "prohibida", "divulgacion", "remitente", "no autorizada",
        "riservate", "riservato", "destinatari", "per errore", "vietata", "mittente", "divulgazione", "distruggere",
        "vertrouwelijk", "geadresseerde", "abusievelijk", "ten onrechte", "afzender", "vernietigen", "openbaarmaking",
        "destinatarios", "por engano", "proibida", "confidenciais", "divulgacao",
    ];

    public static readonly string[] Footers =
    [
        "pensez a l'environnement", "avant d'imprimer", "n'imprimez", "before printing", "consider the environment", "vor dem ausdruck", "antes de imprimir", "prima di stampare", "voordat u deze", "garanti sans virus", "sans virus", "virus-free", "virenfrei", "libre de virus", "privo di virus", "virusvrij", "avast.com", "avg.com",
        "l'absence de virus", "mailing list", "to unsubscribe", "se desabonner", "desinscri", "you received this message because",
    ];

    public static readonly string[] Company = ["sarl", "sas", "sasu", "eurl", "sa ", "sci", "gmbh", "ag", "kg", "ltd", "llc", "llp", "inc", "corp", "s.l.", "s.a.", "s.r.l.", "srl", "spa", "b.v.", "bv", "nv", "lda"];

    /// <summary>What a company is registered as; people write about some of them, so a number has to stand beside it.</summary>
    public static readonly string[] Registers = ["siret", "siren", "tva", "rcs", "ust-id", "hrb"];

    public static readonly string[] ContactLabels =
    [
        "tel", "telephone", "mob", "mobile", "port", "portable", "fax", "ligne directe", "standard", "mail", "email", "e-mail", "courriel", "site", "web", "www", "phone", "cell", "office", "direct", "skype", "linkedin",
        "telefon", "mobil", "telefono", "movil", "cell.", "cellulare", "telefoon", "mobiel", "telemovel", "t", "m", "f", "p",
    ];

    public static readonly string[] Afterthoughts = ["ps", "p.s", "nb", "n.b", "post scriptum", "p-s"];
}
