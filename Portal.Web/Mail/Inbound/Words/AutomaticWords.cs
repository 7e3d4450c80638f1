namespace Portal.Web.Mail.Inbound.Words;

/// <summary>What absent people's mail programs say. Folded; one language a line.</summary>
internal static class AutomaticWords
{
    /// <summary>How a subject begins that a machine wrote.</summary>
    public static readonly string[] Subjects =
    [
        "reponse automatique", "message automatique", "reponse automatique d'absence", "absence du bureau", "absent du bureau", "absente du bureau", "message d'absence", "notification d'absence", "avis d'absence", "reponse d'absence", "auto-reponse", "repondeur automatique", "je suis absent", "je suis absente", "en conge", "conges", "absence", "accuse de reception", "accuse reception",
        "automatic reply", "automatic response", "automated reply", "automated response", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse", "autoresponder", "auto", "out of office", "out of the office", "out-of-office", "ooo", "vacation", "vacation reply", "vacation message", "on vacation", "on leave", "on holiday", "away from my mail", "away from the office", "i am out of the office", "i am away", "i'm out of office", "annual leave", "auto acknowledgement", "acknowledgement of receipt",
        "automatische antwort", "automatische antwort auf", "abwesenheitsnotiz", "abwesenheitsnachricht", "abwesenheit", "abwesenheitsmeldung", "abwesend", "autoantwort", "automatische abwesenheitsnotiz", "nicht im buro", "ich bin nicht im buro", "im urlaub", "urlaub", "eingangsbestatigung",
        "respuesta automatica", "fuera de la oficina", "fuera de oficina", "respuesta de ausencia", "mensaje de ausencia", "ausencia", "ausente", "aviso de ausencia", "de vacaciones", "vacaciones", "contestacion automatica", "acuse de recibo",
        "risposta automatica", "fuori ufficio", "fuori sede", "fuori dall'ufficio", "assente", "assenza", "messaggio di assenza", "risponditore automatico", "in ferie", "ferie", "conferma di ricezione",
        "automatisch antwoord", "automatische reactie", "automatisch bericht", "afwezigheid", "afwezigheidsbericht", "afwezig", "niet aanwezig", "niet op kantoor", "met vakantie", "op vakantie", "ontvangstbevestiging",
        "resposta automatica", "fora do escritorio", "fora de escritorio", "ausencia do escritorio", "mensagem de ausencia", "aviso de ferias", "em ferias", "confirmacao de rececao",
        "autosvar", "automatiskt svar", "automatisk svar", "franvaro", "fravaer", "ikke til stede", "automaattinen vastaus", "poissa", "odpowiedz automatyczna", "poza biurem", "automaticka odpoved", "automatikus valasz", "raspuns automat", "otomatik yanit", "автоматический ответ", "автоответ", "自動応答", "自动答复", "自动回复", "αυτοματη απαντηση",
    ];

    /// <summary>How "automatic" begins.</summary>
    public static readonly string[] Automatic = ["auto", "otomatik", "авто", "αυτο", "自動", "自动"];

    /// <summary>"Answer", at the end of a word.</summary>
    public static readonly string[] Answer =
    [
        "reponse", "reply", "response", "antwort", "respuesta", "risposta", "antwoord", "reactie", "resposta", "svar", "vastaus", "odpowiedz", "odpoved", "odgovor", "valasz", "raspuns", "yanit", "ответ", "отговор", "відповідь", "απαντηση", "応答", "返信", "答复", "回复", "vastus", "atsakymas", "atbilde",
    ];

    /// <summary>"I am away."</summary>
    public static readonly string[] Away =
    [
        "je suis absent", "je suis actuellement", "absent du bureau", "absente du bureau", "je serai absent", "en conges", "en conge", "je suis en deplacement", "en vacances", "en formation", "ne pourrai pas repondre", "absent jusqu", "absente jusqu", "conge maternite", "est absent", "sommes fermes", "sera ferme", "nos bureaux sont fermes", "mon absence", "je ne suis pas disponible", "acces limite a", "je ne travaille plus",
        "i am out of", "i'm out of", "i will be out of", "out of the office", "out of office", "i am currently away", "i am away", "on annual leave", "on leave", "on vacation", "on holiday", "i am on parental leave", "maternity leave", "limited access to", "no access to e", "without access to", "am currently travelling", "office is closed", "will be away", "no longer with", "no longer works", "my absence",
        "ich bin nicht im", "ich bin derzeit", "ich bin zurzeit", "ich bin zur zeit", "ich befinde mich", "nicht im buro", "nicht erreichbar", "abwesend", "ausser haus", "im urlaub", "in elternzeit", "bin ich wieder", "meine abwesenheit", "meiner abwesenheit",
        "estoy fuera", "estare fuera", "fuera de la oficina", "de vacaciones", "no me encuentro", "estoy ausente", "estare ausente", "me encuentro ausente", "mi ausencia", "baja por",
        "sono assente", "saro assente", "fuori ufficio", "in ferie", "sono fuori", "non sono in ufficio", "saro fuori", "mia assenza",
        "ik ben afwezig", "ben ik afwezig", "ik ben niet aanwezig", "niet op kantoor", "met vakantie", "op vakantie", "ik ben momenteel", "afwezig tot", "mijn afwezigheid",
        "estou ausente", "estarei ausente", "fora do escritorio", "de ferias", "em ferias", "encontro-me ausente", "minha ausencia",
        "jag ar pa semester", "jag ar borta", "ar inte pa kontoret", "ar foraldraledig", "jag ar ledig",
        "jeg er pa ferie", "jeg er bortreist", "er ikke pa kontoret", "holder ferie", "har ferie", "jeg er fravaerende",
        "olen lomalla", "olen poissa", "en ole toimistolla",
        "jestem poza biurem", "jestem na urlopie", "przebywam na urlopie", "jestem nieobecn",
        "jsem mimo kancelar", "mam dovolenou", "jsem na dovolene", "nejsem v kancelari",
        "nem vagyok az irodaban", "szabadsagon vagyok", "hazon kivul vagyok",
        "nu sunt la birou", "sunt in concediu", "меня нет в офисе", "я в отпуске", "я нахожусь в отпуске", "мене немає в офісі",
    ];

    /// <summary>"Until", "write to somebody else", "I shall answer".</summary>
    public static readonly string[] Meanwhile =
    [
        "de retour", "jusqu'au", "a mon retour", "mon retour", "en cas d'urgence", "pour toute urgence", "vous pouvez contacter", "merci de contacter", "veuillez contacter", "vous pouvez joindre", "n'hesitez pas a contacter", "reprendrai", "en mon absence", "durant mon absence", "pendant mon absence", "sera pas lu", "sera pas transfere",
        "i will return", "will be back", "upon my return", "when i return", "on my return", "until", "returning on", "back in the office", "for urgent", "if urgent", "if your", "in my absence", "please contact", "please email", "as soon as i",
        "bis zum", "bis einschliesslich", "ab dem", "wieder erreichbar", "wieder da", "in dringenden", "bei dringenden", "wenden sie sich", "nach meiner ruckkehr", "wird nicht weitergeleitet", "ihre nachricht wird",
        "hasta el", "a mi vuelta", "a mi regreso", "para asuntos urgentes", "en caso de urgencia", "contacte con", "contactar con", "ponganse en contacto", "mi regreso",
        "fino al", "al mio rientro", "rientro", "rientrero", "per urgenze", "per comunicazioni urgenti", "contattare", "puo contattare", "potete contattare",
        "tot en met", "terug op", "weer aanwezig", "bij mijn terugkomst", "voor dringende", "bij dringende", "contact opnemen", "kunt u contact",
        "ate ao dia", "ate dia", "regresso", "em caso de urgencia", "para assuntos urgentes", "contacte", "contactar",
        "ater pa kontoret", "tillbaka den", "till och med", "tilbage den", "tilbake den", "til og med", "tilbage pa kontoret", "vid bradskande", "ved hastesaker", "i hastende tilfaelde",
        "palaan", "asti", "kiireellisissa", "do dnia", "wracam", "w pilnych sprawach", "vratim se", "v nalehavych", "zpet v kancelari",
        "visszaterek", "surgos esetben", "revin pe", "pentru urgente", "вернусь", "по срочным", "повернуся",
    ];

    /// <summary>"A machine wrote this": said of the message itself, for people speak of automatic replies too.</summary>
    public static readonly string[] Machine =
    [
        "ceci est une reponse automatique", "ceci est un message automatique", "ceci est un mail automatique", "ceci est un courriel automatique", "ceci est un e-mail automatique", "ceci est un email automatique", "ce message est automatique", "ce message est genere", "ce message a ete genere", "message genere automatiquement", "envoye automatiquement", "genere automatiquement", "ne pas repondre a ce", "ne repondez pas a ce", "merci de ne pas repondre", "merci de ne pas y repondre", "priere de ne pas repondre", "veuillez ne pas repondre",
        "this is an automatic", "this is an automated", "this is an auto", "this message was automatically", "this message is automatically", "this email was automatically", "automatically generated", "auto-generated message", "auto-generated email", "generated automatically", "do not reply to this", "please do not reply", "do not respond to this",
        "dies ist eine automatisch", "dies ist eine automatische", "diese nachricht wurde automatisch", "diese e-mail wurde automatisch", "automatisch generiert", "automatisch erstellt", "automatisch erzeugt", "automatische eingangsbestatigung", "antworten sie nicht auf", "bitte nicht auf diese",
        "esta es una respuesta automatica", "este es un mensaje automatico", "este mensaje se ha generado", "generado automaticamente", "no responda a este", "no conteste a este", "por favor, no responda",
        "questa e una risposta automatica", "questo e un messaggio automatico", "generato automaticamente", "generata automaticamente", "non rispondere a quest", "si prega di non rispondere",
        "dit is een automatisch", "dit is een automatische", "automatisch gegenereerd", "automatisch verzonden", "niet te beantwoorden", "gelieve niet te antwoorden",
        "esta e uma resposta automatica", "esta e uma mensagem automatica", "gerado automaticamente", "gerada automaticamente", "nao responda a est", "por favor nao responda",
    ];

    /// <summary>"Somebody is out of the office", in a subject that names the sender.</summary>
    public static readonly string[] IsAway =
    [
        "est absent", "est absente", "est en conge", "is out of", "is away", "is on leave", "is on vacation", "ist abwesend", "ist nicht im buro", "ist ausser haus", "esta fuera", "esta ausente", "e assente", "e fuori", "is afwezig", "is niet aanwezig", "encontra-se ausente", "esta fora",
    ];

    /// <summary>"We have received your message."</summary>
    public static readonly string[] Received =
    [
        "avons bien recu votre", "bien ete enregistre", "accusons reception", "a bien ete recu", "a bien ete pris en compte", "a ete creee", "votre demande a ete enregistree",
        "we have received your", "has been received", "thank you for contacting", "your request has been", "ticket has been created", "thanks for contacting", "we've received your",
        "haben ihre anfrage erhalten", "haben ihre nachricht erhalten", "ist bei uns eingegangen", "hemos recibido su", "hemos recibido tu", "abbiamo ricevuto", "hebben uw bericht ontvangen", "hebben uw e-mail ontvangen", "recebemos a sua", "recebemos o seu",
    ];
}
