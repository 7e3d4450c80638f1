namespace Portal.Web.Mail.Inbound.Words;

/// <summary>The words mail programs put around what they quote. Folded; one line a language.</summary>
internal static class ReplyWords
{
    /// <summary>"… wrote:", whatever stands around it.</summary>
    public static readonly string[] Wrote =
    [
        "a ecrit", "ont ecrit", "ecrivait", "a envoye", "a repondu",
        "wrote", "writes", "said",
        "schrieb", "geschrieben", "hat geschrieben", "schreibt",
        "escribio", "ha escrito",
        "ha scritto", "scrive",
        "schreef", "heeft geschreven", "geschreven",
        "escreveu", "a escrit", "va escriure",
        "skrev", "kirjoitti", "napisal", "napisal(a)", "napisala", "pisze", "a scris", "irta", "yazdi", "εγραψε", "написал", "написав",
    ];

    /// <summary>Somebody tells what was written to them: a sentence, not the mail program's line.</summary>
    public static readonly string[] WroteToMe =
    [
        "m'a ecrit", "m'ont ecrit", "m'a envoye", "m'a repondu", "nous a ecrit", "nous a repondu", "nous a envoye", "vous m'avez", "vous a ecrit", "t'a ecrit", "lui a ecrit", "leur a ecrit", "wrote to", "wrote me", "wrote us", "wrote back", "wrote in", "he wrote", "she wrote", "they wrote", "said to", "told", "hat mir", "hat uns", "schrieb mir", "schrieb uns", "me escribio", "nos escribio", "me ha escrito", "mi ha scritto", "ci ha scritto", "heeft mij", "heeft ons", "schreef mij", "schreef me", "me escreveu", "nos escreveu", "escreveu-me",
    ];

    /// <summary>How such a line begins.</summary>
    public static readonly string[] Opens =
    [
        "le", "en date du", "quoting", "on", "at", "in a message dated", "am", "den", "el", "il", "in data", "op", "em", "a", "den", "dne", "w dniu", "dnia", "pe", "la",
    ];

    public static readonly string[] From = ["de", "from", "von", "da", "van", "remitente", "expediteur", "mittente", "afzender", "fra", "fran", "od", "lahettaja", "de la", "от", "от кого", "від", "差出人", "发件人", "寄件者", "보낸 사람", "απο", "kimden"];

    public static readonly string[] Sent =
    [
        "envoye", "envoye le", "envoyee", "date", "date d'envoi", "sent", "gesendet", "gesendet am", "datum", "enviado", "enviado el", "enviado em", "enviada em", "enviada", "fecha",
        "inviato", "inviato il", "data", "verzonden", "skickat", "sendt", "lahetetty", "wyslano", "data wyslania", "dato", "дата", "отправлено", "送信日時", "日付", "发送时间", "日期", "보낸 날짜", "ημερομηνια", "gonderme tarihi", "tarih",
    ];

    public static readonly string[] To = ["a", "pour", "to", "an", "para", "aan", "destinataire", "destinataires", "destinatario", "destinatari", "till", "til", "do", "vastaanottaja", "кому", "宛先", "收件人", "收件者", "받는 사람", "προς", "kime"];

    public static readonly string[] Copy = ["cc", "cci", "copie", "copie a", "kopie", "kopie (cc)", "copia", "bcc", "repondre a", "reply-to", "importance", "importanza", "prioritat", "pieces jointes", "attachments", "organisation", "message-id"];

    public static readonly string[] Subject = ["objet", "sujet", "subject", "re", "betreff", "asunto", "oggetto", "onderwerp", "assunto", "amne", "emne", "temat", "aihe", "predmet", "тема", "件名", "主题", "主旨", "제목", "θεμα", "konu"];

    /// <summary>Between dashes.</summary>
    public static readonly string[] Original =
    [
        "message d'origine", "message original", "message initial", "mail original", "mail d'origine", "courriel original", "original message", "original mail", "originalnachricht",
        "ursprungliche nachricht", "ursprungliche mail", "mensaje original", "messaggio originale", "messaggio originale", "oorspronkelijk bericht", "mensagem original",
        "ursprungligt meddelande", "oprindelig meddelelse", "opprinnelig melding", "alkuperainen viesti", "wiadomosc oryginalna", "reply message", "message de", "reponse",
    ];

    public static readonly string[] Forwarded =
    [
        "message transfere", "message reexpedie", "message reexpedie", "courriel transfere", "forwarded message", "begin forwarded message", "forwarded by", "weitergeleitete nachricht",
        "anfang der weitergeleiteten", "mensaje reenviado", "inicio del mensaje reenviado", "messaggio inoltrato", "inizio messaggio inoltrato", "doorgestuurd bericht", "begin doorgestuurd bericht",
        "mensagem encaminhada", "inicio da mensagem reencaminhada", "debut du message reexpedie", "debut du message transfere", "vidarebefordrat", "videresendt",
    ];

    /// <summary>What help desks put above what they quote.</summary>
    public static readonly string[] AboveThisLine =
    [
        "above this line", "au-dessus de cette ligne", "au dessus de cette ligne", "uber dieser zeile", "oberhalb dieser zeile", "encima de esta linea", "sopra questa riga", "sopra questa linea", "boven deze regel", "boven deze lijn", "acima desta linha",
    ];

    public static readonly string[] ForwardSubjects = ["fw", "fwd", "tr", "wg", "i", "rv", "enc", "doorst", "trans", "vs", "vb", "pd"];

    public static readonly string[] ReplySubjects = ["re", "aw", "sv", "antw", "odp", "ref", "rif", "r", "res", "rsp", "rep", "vs"];

    /// <summary>Somebody says that the answers stand inside what follows.</summary>
    public static readonly string[] AnswersInside =
    [
        "en rouge", "en bleu", "en vert", "en couleur", "en gras ci", "dans le texte", "dans votre texte", "dans le corps", "mes reponses ci-dessous", "reponses ci-dessous", "mes reponses plus bas", "mes reponses sont",
        "mes commentaires ci-dessous", "reponses dans le mail", "in red", "in blue", "in green", "see inline", "answers inline", "comments inline", "replies inline", "responses inline", "reply inline", "replied inline", "inline below", "in-line", "answers below", "comments below", "responses below", "answered below", "interspersed",
        "in rot", "in blau", "im text", "antworten unten", "meine antworten", "en rojo", "en azul", "mis respuestas", "in rosso", "in blu", "nel testo", "risposte sotto", "in het rood", "in de tekst", "em vermelho", "a vermelho", "em azul", "no texto",
    ];

    /// <summary>Whether a folded text holds one of the words as words, not as part of others.</summary>
    public static bool Holds(string folded, string[] words) => Array.Exists(words, word => IndexOfWord(folded, word) >= 0);

    public static bool HoldsAll(string folded, string[] words) => Array.TrueForAll(words, word => IndexOfWord(folded, word) >= 0);

    private static int IndexOfWord(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (end == folded.Length || !char.IsLetterOrDigit(folded[end])))
                return at;
        }

        return -1;
    }
}
