namespace Portal.Mail.Tests.Mails;

internal static class Tongues
{
    public static readonly Tongue French = new("fr-FR")
    {
        Hello = "Bonjour,",
        Closings = ["Cordialement,", "Bien à vous,", "Bien cordialement", "Sincères salutations,", "Merci d’avance,", "Cdlt,"],
        Wrote = ["Le {2}, {0} <{1}> a écrit :", "Le {2}, {0} a écrit :", "Le {2}, {0} <{1}> a écrit :"],
        Dates = ["ddd d MMM yyyy 'à' HH:mm", "dd/MM/yyyy 'à' HH:mm", "d MMM yyyy 'à' HH:mm"],
        Labels = ["De", "Envoyé", "À", "Objet"],
        Original = "Message d'origine",
        Forwarded = "Message transféré",
        FromPhone = "Envoyé de mon iPhone",
        FromOutlook = "Télécharger Outlook pour Android",
        Re = "Re",
        Fwd = "Tr",
        Telephone = "Tél.",
        AwaySubject = "Réponse automatique",
        Away =
        [
            "Je suis absente du bureau jusqu'au 14 avril. Pour toute urgence, vous pouvez contacter mon collègue au standard.",
            "Bonjour, je suis actuellement en congés et je serai de retour lundi. Votre message ne sera pas transféré.",
            "Nos bureaux sont fermés pour inventaire. En mon absence, merci de contacter l'accueil.",
            "Je suis en déplacement sans accès régulier à ma messagerie ; je vous répondrai à mon retour le 3.",
        ],
        Sentences =
        [
            "La facture de février n’apparaît toujours pas dans mon espace.", "J’ai vérifié deux fois et le montant affiché reste faux.", "Notre comptable demande un accès en lecture seule.",
            "Le bouton « Exporter » ne fait rien quand je clique dessus.", "Nous avons changé de banque la semaine dernière.", "Pouvez-vous me dire où trouver le relevé annuel ?",
            "Le code reçu par courriel expire avant que je puisse le saisir.", "Ma boulangerie ouvre un second point de vente à Nantes.", "Je joins la capture d’écran que vous aviez demandée.",
            "Le total de la TVA diffère de douze centimes.", "Cela fonctionne sur mon téléphone mais pas sur l’ordinateur.", "Je préfère que ce soit mon associé qui valide.",
            "Les écritures du 12 sont en double depuis la mise à jour.", "Merci pour votre patience, le souci venait bien de notre côté.", "Le fournisseur s’appelle désormais Atelier Perrin.",
            "Quand sera versé le remboursement promis ?", "Je n’arrive plus à ouvrir la page des abonnements.", "L’adresse de livraison est restée celle de l’ancien local.",
            "Voici ce que je lis : « paiement refusé par votre banque ».", "Nous clôturons l’exercice à la fin du mois.", "Il manque aussi le ticket du restaurant de mardi.",
            "Mon mot de passe a été modifié sans que je le demande.", "Serait-il possible de fusionner les deux comptes ?", "Le lien du tutoriel mène à une page vide.",
            "J’ai relancé le rapprochement, rien n’a bougé.", "On m’a parlé d’une option pour les associations.", "La pièce 2024-118 doit être supprimée.",
            "Ne touchez pas au dossier de mon frère, il est correct.", "Le devis accepté n’a pas été transformé en commande.", "Je vous appelle demain matin si rien n’avance.",
            "Tout est rentré dans l’ordre, vous pouvez fermer la demande.", "Les noms accentués sont coupés dans le fichier.", "J’utilise Firefox à jour sous Linux.", "Notre numéro de client est le 40 718.",
            "Le prélèvement est passé deux fois : 49 € puis 49 €.", "Je confirme l’annulation du rendez-vous de jeudi.", "Est-ce que la nouvelle version règle ce point ?", "L’import s’arrête à la ligne 311 sans explication.",
        ],
    };

    public static readonly Tongue English = new("en-GB")
    {
        Hello = "Hello,",
        Closings = ["Best regards,", "Kind regards,", "Many thanks,", "Thanks,", "Cheers,"],
        Wrote = ["On {2} {0} <{1}> wrote:", "On {2}, {0} wrote:", "On {2}, {0} <{1}> wrote:"],
        Dates = ["ddd, d MMM yyyy 'at' HH:mm", "dd/MM/yyyy HH:mm", "d MMM yyyy, 'at' HH:mm"],
        Labels = ["From", "Sent", "To", "Subject"],
        Original = "Original Message",
        Forwarded = "Forwarded message",
        FromPhone = "Sent from my iPhone",
        FromOutlook = "Get Outlook for Android",
        Re = "Re",
        Fwd = "Fwd",
        Telephone = "Tel:",
        AwaySubject = "Automatic reply",
        Away =
        [
            "I am out of the office until 21 May with limited access to email. If your request is urgent, please contact reception.",
            "Thank you for writing. I am on annual leave and will be back on Monday 9th; I will answer upon my return.",
        ],
        Sentences =
        [
            "The export still stops at row forty.", "My accountant can't see the March ledger.", "Could you raise the limit for our second shop?", "I tried again in a private window and it worked.",
            "The total on page two is short by three pounds.", "We moved to new premises last Tuesday.", "Please leave the old account open until June.", "The tutorial skips the step about bank keys.",
            "Nobody here received the confirmation code.", "Attached is the picture you asked for.", "That fixed it, you may close this.", "Is there a way to merge two suppliers?",
            "The button is greyed out for my colleague only.", "We were charged twice for the same invoice.", "I would rather call if that is easier.", "The receipt from Bristol is still missing.",
            "Our name changed from Harbour Tiles to Harbour Stone.", "It happens only when the file holds an empty line.", "Let me know once the refund is on its way.", "The second user should only read, never write.",
        ],
    };

    public static readonly Tongue German = new("de-DE")
    {
        Hello = "Guten Tag,",
        Closings = ["Mit freundlichen Grüßen", "Viele Grüße", "Beste Grüße"],
        Wrote = ["Am {2} Uhr schrieb {0} <{1}>:", "Am {2} schrieb {0}:", "Am {2} schrieb {0} <{1}>:"],
        Dates = ["ddd, d. MMM yyyy 'um' HH:mm", "dd.MM.yy 'um' HH:mm", "dd.MM.yyyy 'um' HH:mm"],
        Labels = ["Von", "Gesendet", "An", "Betreff"],
        Original = "Ursprüngliche Nachricht",
        Forwarded = "Weitergeleitete Nachricht",
        FromPhone = "Von meinem iPhone gesendet",
        FromOutlook = "Gesendet von Outlook für Android",
        Re = "AW",
        Fwd = "WG",
        Telephone = "Telefon:",
        AwaySubject = "Automatische Antwort",
        Away = ["Ich bin bis zum 11. August im Urlaub und nicht erreichbar. In dringenden Fällen wenden Sie sich bitte an die Zentrale."],
        Sentences =
        [
            "Die Rechnung vom Mai fehlt noch immer.", "Unser Steuerberater braucht nur Lesezugriff.", "Der Betrag stimmt um zwei Euro nicht.", "Wann wird die Gutschrift gebucht?", "Im Anhang finden Sie das Bildschirmfoto.",
            "Seit dem Umzug kommt kein Brief mehr an.", "Bitte löschen Sie den doppelten Eintrag.", "Mit dem anderen Browser geht es.", "Meine Kollegin sieht die Schaltfläche nicht.", "Die Datei bricht in Zeile zwölf ab.",
        ],
    };

    public static readonly Tongue Spanish = new("es-ES")
    {
        Hello = "Hola:",
        Closings = ["Un saludo,", "Saludos cordiales,", "Atentamente,"],
        Wrote = ["El {2}, {0} (<{1}>) escribió:", "El {2}, {0} escribió:", "El {2}, {0} <{1}> escribió:"],
        Dates = ["ddd, d MMM yyyy 'a las' H:mm", "d/M/yy 'a las' H:mm", "d MMM yyyy, 'a las' H:mm"],
        Labels = ["De", "Enviado el", "Para", "Asunto"],
        Original = "Mensaje original",
        Forwarded = "Mensaje reenviado",
        FromPhone = "Enviado desde mi iPhone",
        FromOutlook = "Enviado desde Outlook para Android",
        Re = "RE",
        Fwd = "RV",
        Telephone = "Teléfono:",
        AwaySubject = "Respuesta automática",
        Away = ["Estoy fuera de la oficina hasta el 20 de julio. Para asuntos urgentes, contacte con recepción."],
        Sentences =
        [
            "La factura de abril sigue sin aparecer.", "El importe no coincide con el pedido.", "Nuestro gestor necesita ver los apuntes.", "¿Cuándo llegará el reembolso?", "Adjunto la imagen que me pidieron.",
            "Desde ayer no puedo entrar.", "Hemos cambiado de banco este mes.", "El archivo se corta en la línea veinte.", "Con otro navegador funciona bien.", "Por favor, borren el apunte repetido.",
        ],
    };

    public static readonly Tongue Italian = new("it-IT")
    {
        Hello = "Buongiorno,",
        Closings = ["Cordiali saluti", "Distinti saluti,", "Grazie,"],
        Wrote = ["Il giorno {2} {0} <{1}> ha scritto:", "Il {2}, {0} ha scritto:", "Il giorno {2}, {0} <{1}> ha scritto:"],
        Dates = ["ddd d MMM yyyy 'alle ore' HH:mm", "dd/MM/yyyy HH:mm", "d MMM yyyy, 'alle ore' HH:mm"],
        Labels = ["Da", "Inviato", "A", "Oggetto"],
        Original = "Messaggio originale",
        Forwarded = "Messaggio inoltrato",
        FromPhone = "Inviato da iPhone",
        FromOutlook = "Scarica Outlook per Android",
        Re = "R",
        Fwd = "I",
        Telephone = "Tel.",
        AwaySubject = "Risposta automatica",
        Away = ["Sono assente fino al 2 settembre. Per urgenze potete contattare la segreteria."],
        Sentences =
        [
            "La fattura di maggio manca ancora.", "Il totale non torna di tre euro.", "Il commercialista deve solo leggere.", "Quando arriva il rimborso?", "Allego la schermata richiesta.",
            "Da ieri non riesco ad accedere.", "Abbiamo cambiato banca.", "Il file si ferma alla riga trenta.", "Con l'altro browser va bene.", "Cancellate pure la riga doppia.",
        ],
    };

    public static readonly Tongue Dutch = new("nl-NL")
    {
        Hello = "Goedemiddag,",
        Closings = ["Met vriendelijke groet,", "Groeten,", "Vriendelijke groet,"],
        Wrote = ["Op {2} schreef {0} <{1}>:", "Op {2} schreef {0}:", "Op {2} heeft {0} <{1}> het volgende geschreven:"],
        Dates = ["ddd d MMM yyyy 'om' HH:mm", "dd-MM-yyyy 'om' HH:mm", "d MMM yyyy, 'om' HH:mm"],
        Labels = ["Van", "Verzonden", "Aan", "Onderwerp"],
        Original = "Oorspronkelijk bericht",
        Forwarded = "Doorgestuurd bericht",
        FromPhone = "Verstuurd vanaf mijn iPhone",
        FromOutlook = "Outlook voor Android downloaden",
        Re = "Antw",
        Fwd = "Doorst",
        Telephone = "Telefoon:",
        AwaySubject = "Automatisch antwoord",
        Away = ["Ik ben afwezig tot en met 6 juni. Voor dringende vragen kunt u contact opnemen met de balie."],
        Sentences =
        [
            "De factuur van maart ontbreekt nog steeds.", "Het bedrag klopt niet.", "Onze boekhouder wil alleen meelezen.", "Wanneer komt de terugbetaling?", "In de bijlage vindt u de schermafdruk.",
            "Sinds gisteren kan ik niet meer inloggen.", "Wij zijn van bank veranderd.", "Het bestand stopt bij regel acht.", "Met een andere browser lukt het wel.", "Verwijder de dubbele regel maar.",
        ],
    };

    public static readonly Tongue Portuguese = new("pt-PT")
    {
        Hello = "Bom dia,",
        Closings = ["Cumprimentos,", "Com os melhores cumprimentos,", "Obrigado,"],
        Wrote = ["{0} <{1}> escreveu ({2}):", "Às {2}, {0} escreveu:", "No dia {2}, {0} <{1}> escreveu:"],
        Dates = ["dddd, d/MM/yyyy 'à(s)' HH:mm", "HH:mm 'de' dd/MM/yyyy", "d/MM/yyyy, 'às' HH:mm"],
        Labels = ["De", "Enviada", "Para", "Assunto"],
        Original = "Mensagem original",
        Forwarded = "Mensagem encaminhada",
        FromPhone = "Enviado do meu iPhone",
        FromOutlook = "Obter o Outlook para Android",
        Re = "RE",
        Fwd = "FW",
        Telephone = "Telefone:",
        AwaySubject = "Resposta automática",
        Away = ["Estou ausente até ao dia 30 de junho. Em caso de urgência, contacte a receção."],
        Sentences =
        [
            "A fatura de maio continua em falta.", "O valor não bate certo.", "O contabilista só precisa de ler.", "Quando chega o reembolso?", "Junto a imagem pedida.",
            "Desde ontem não consigo entrar.", "Mudámos de banco este mês.", "O ficheiro para na linha nove.", "Noutro navegador funciona.", "Apaguem a linha repetida.",
        ],
    };

    public static readonly Tongue[] Others = [German, Spanish, Italian, Dutch, Portuguese];
}
