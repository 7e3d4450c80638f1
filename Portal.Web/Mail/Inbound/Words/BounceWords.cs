namespace Portal.Web.Mail.Inbound.Words;

/// <summary>How mail servers name themselves and what they could not do. Folded.</summary>
internal static class BounceWords
{
    public static readonly string[] Mailboxes = ["mailer-daemon", "mailerdaemon", "postmaster", "mail-daemon", "mailer_daemon", "mdaemon", "bounce", "bounces", "mailsystem", "mail-system", "post_office", "postoffice", "nobody-smtp", "mmdf", "uucp", "maildaemon", "double-bounce", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];

    public static readonly string[] Names =
    [
        "mail delivery", "mailer-daemon", "mailer daemon", "mail system", "delivery subsystem", "delivery system", "postmaster", "internet mail delivery", "system administrator", "systeme de messagerie", "administrateur systeme", "mail administrator", "mail transport system", "delivery service", "mail service", "microsoft outlook", "delivery status", "systemadministrator", "mailzustell", "delivery notification", "interscan", "mail gateway", "mailserver", "mail server", "mail router", "smtp gateway",
    ];

    public static readonly string[] Subjects =
    [
        "undelivered mail", "undelivered message", "undeliverable", "undeliverable mail", "undeliverable message", "undeliverable:", "delivery status notification", "delivery notification", "delivery failure", "delivery failed", "delivery has failed", "mail delivery failed", "mail delivery failure", "mail delivery error", "failure notice", "failure delivery", "failed delivery", "failed mail", "returned mail", "returned to sender", "returning message to sender",
        "returned message", "nondeliverable", "non delivery", "non-delivery", "non delivered", "mail system error", "mail error", "message undeliverable", "message delivery failure", "could not be delivered", "unable to deliver", "cannot deliver", "can't deliver", "message status - undeliverable", "delivery error", "error sending", "mail status report", "dsn:", "not delivered", "message could not", "message not delivered", "message you sent blocked", "rejected:", "user unknown", "bounced mail", "warning: message", "warning: could not send", "warning - delayed", "delayed mail", "delivery delayed", "delivery delay", "message delayed", "mail delayed", "delayed:", "delivery status", "transport error", "permanent delivery failure", "permanent error", "undelivery", "mail failure", "mail could not be delivered", "message failed", "delivery report", "retry timeout exceeded", "address change", "no such user", "mailbox unavailable", "mailbox full", "quota exceeded",
        "non remis", "non remise", "echec de la remise", "echec de remise", "echec de livraison", "non distribuable", "non distribue", "mail non distribue", "message non distribue", "non livre", "impossible de remettre", "retour de courrier", "courrier retourne", "avis de non-remise", "notification d'etat de remise", "notification de l'etat de la remise", "notification d'etat de la remise", "echec de l'envoi", "remise retardee", "remise differee", "erreur de remise", "message retarde", "courrier non remis", "rapport de non-remise", "echec d'envoi",
        "unzustellbar", "nicht zustellbar", "zustellung fehlgeschlagen", "zustellungsfehler", "zustellfehler", "nicht zugestellt", "benachrichtung zum ubermittlungsstatus", "ubermittlungsstatus", "zustellung verzogert", "verzogerung", "fehler bei der zustellung", "ruckläufer",
        "no se puede entregar", "no entregado", "no entregable", "correo devuelto", "error de entrega", "notificacion del estado de entrega", "fallo en la entrega", "entrega fallida", "entrega retrasada", "correo no entregado", "mensaje no entregado", "devolucion de correo",
        "non recapitabile", "mancato recapito", "mancata consegna", "messaggio non recapitato", "notifica sullo stato", "consegna non riuscita", "errore di consegna", "impossibile recapitare", "consegna ritardata", "posta non recapitata",
        "onbestelbaar", "niet bezorgd", "niet afgeleverd", "kan niet worden bezorgd", "bezorging mislukt", "kon niet worden bezorgd", "bezorging vertraagd", "niet bestelbaar",
        "nao e possivel entregar", "nao entregue", "nao foi possivel entregar", "falha na entrega", "erro de entrega", "mensagem devolvida", "notificacao de estado da entrega", "entrega atrasada", "nao entregavel",
        "olevererbart", "kan inte levereras", "misslyckad leverans", "kan ikke leveres", "uleverbar", "niedostarczon", "nie mozna dostarczyc",
    ];

    public static readonly string[] Failed =
    [
        "could not be delivered", "couldn't be delivered", "wasn't delivered", "was not delivered", "not delivered", "unable to deliver", "undeliverable", "undelivered", "delivery failed", "delivery to the following", "permanent error", "permanent fatal errors", "did not reach", "has been rejected", "was rejected", "failed permanently", "failed to deliver", "permanent failure", "no such user", "user unknown", "unknown user", "mailbox unavailable", "mailbox full", "over quota", "does not exist", "delivery has failed", "returned to sender", "unrouteable address", "could not deliver", "cannot be delivered", "can not be delivered", "address not found", "recipient rejected", "i wasn't able to deliver", "transcript of session", "bounced", "was not sent", "could not be sent", "following addresses failed", "giving up", "delivery failure",
        "n'a pas pu etre", "n'ont pas pu etre", "non remis", "n'a pas ete remis", "n'a pas ete distribue", "impossible de remettre", "echec", "adresse introuvable", "n'existe pas", "utilisateur inconnu", "n'a pas ete recu", "n'a pas atteint",
        "konnte nicht zugestellt", "konnten nicht zugestellt", "nicht zugestellt", "konnte nicht ubermittelt", "fehlgeschlagen", "unbekannter benutzer", "nicht gefunden", "no se pudo entregar", "no se ha podido entregar", "no ha podido ser entregado", "no se entrego", "no se pudo", "non e stato possibile", "non e stato recapitato", "non recapitato", "kan niet worden bezorgd", "kon niet worden", "niet bezorgd", "nao foi entregue", "nao pode ser entregue", "nao foi possivel",
    ];

    /// <summary>Causes in words, with the status that RFC 3463 gives them.</summary>
    public static readonly (string Status, string[] Words)[] Causes =
    [
        ("5.2.2", ["mailbox full", "mailbox is full", "over quota", "quota exceeded", "exceeded storage", "boite pleine", "boite aux lettres pleine", "postfach voll", "buzon lleno", "casella piena", "postvak vol", "caixa cheia", "disk quota"]),
        ("5.1.2", ["host unknown", "host not found", "domain not found", "domain does not exist", "no such domain", "name or service not known", "unrouteable mail domain", "domaine inconnu", "domaine introuvable"]),
        ("5.1.1", ["user unknown", "unknown user", "no such user", "unknown recipient", "recipient unknown", "not listed in", "does not exist", "address not found", "no mailbox here", "user not found", "recipient not found", "name is not recognized", "utilisateur inconnu", "adresse introuvable", "adresse inconnue", "n'existe pas", "destinataire inconnu", "unbekannter", "no existe", "sconosciuto", "onbekend", "nao existe", "unrouteable address"]),
        ("5.3.4", ["message too large", "too big", "size limit", "trop volumineux", "exceeds the maximum"]),
        ("5.7.1", ["rejected by policy", "spam", "blacklist", "blocked", "access denied", "relay denied", "relaying denied", "not allowed"]),
        ("4.4.1", ["timed out", "timeout", "connection refused", "connexion refusee"]),
    ];

    public static readonly string[] Delayed =
    [
        "delayed", "delay)", "not yet been delivered", "has not been delivered yet", "not been able to deliver", "will continue to try", "will be retried", "will keep trying", "still trying", "will try again", "warning message only", "this is a warning", "will retry", "delivery is delayed", "temporary problem", "do not need to resend", "no need to resend", "will be attempted", "delivery attempts will continue",
        "retarde", "differe", "n'a pas encore ete", "nouvelles tentatives", "tentatives vont se poursuivre", "va continuer a essayer", "continuera", "verzogert", "noch nicht zugestellt", "weitere zustellversuche", "weiterhin versucht", "retrasad", "aun no se ha", "todavia no", "seguira intentando", "ritardat", "in ritardo", "non ancora", "continuera a tentare", "vertraagd", "nog niet", "opnieuw geprobeerd", "atrasad", "ainda nao",
    ];

    /// <summary>After a line like this one the server quotes what it sends back.</summary>
    public static readonly string[] Returned =
    [
        "original message follows", "this is a copy of", "copy of the message", "included below", "message headers", "original message", "unsent message", "returned message", "below this line is a copy", "message header follows", "message follows", "headers of the message", "en-tetes du message", "en-tetes d'origine", "message d'origine", "message original", "header der", "beginning of message", "message text follows", "received header", "original headers",
    ];
}
