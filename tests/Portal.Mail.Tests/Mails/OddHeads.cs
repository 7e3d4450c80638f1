using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>Heads, attributions and signatures of programs that few still use or that agree with nobody else; § is where the quoted text stands.</summary>
internal static class OddHeads
{
    private const string Said = "The export ran overnight.\n\nShould I delete the draft?";
    private const string Asked = "Please run the export again and tell us whether the totals agree.";

    private static readonly Dictionary<string, string> Below = new()
    {
        ["old-gmail"] = "2025/11/4 Portal Help <aide@portail.example>\n\n> §\n",
        ["old-gmail-nomark"] = "2025/11/4 Portal Help <aide@portail.example>\n\n§\n",
        ["yahoo-older"] = "--- Portal Help <aide@portail.example> wrote:\n\n> §\n",
        ["groupwise2"] = ">>> \"Portal Help\" <aide@portail.example> 04.11.2025 09:02 >>>\n\n§\n",
        ["aol2"] = "In a message dated 11/4/2025 9:02:11 A.M. Eastern Standard Time,\naide@portail.example writes:\n\n> §\n",
        ["dashdate"] = "On 04-Nov-2025, at 9:02 AM, Portal Help <aide@portail.example> wrote:\n\n> §\n",
        ["mutt"] = "On Tue, Nov 04, 2025 at 09:02:11AM +0100, Portal Help wrote:\n> §\n",
        ["evolution"] = "On Tue, 2025-11-04 at 09:02 +0100, Portal Help wrote:\n> §\n",
        ["orange"] = "> Message du 04/11/25 09:02\n> De : \"Portail\" <aide@portail.example>\n> A : maud@gros.example\n> Copie à : \n> Objet : Export\n>\n> §\n",
        ["sfr"] = "========================================\n\nMessage du : 04/11/2025\nDe : \"Portail\" <aide@portail.example>\nA : \"Maud\" <maud@gros.example>\nSujet : Export\n\n\n§\n",
        ["orange-new"] = "envoyé : 4 novembre 2025 à 09:02\nde : Portail <aide@portail.example>\nà : maud@gros.example\nobjet : Export\n\n\n§\n",
        ["enron2"] = "\"Portal Help\" <aide@portail.example> on 11/04/2025 09:02:11 AM\nTo:\t<ruth@calloway.example>\ncc:\t \n\nSubject:\tExport\n\n\n§\n",
        ["notes-stacked"] = "Portal Help <aide@portail.example>\n04/11/2025 09:02\n\nTo\nRuth Calloway <ruth@calloway.example>\ncc\n\nSubject\nExport\n\n\n\n§\n",
        ["underscore-head"] = "_____________________________________________\nFrom: Portal Help\nSent: Tuesday, November 04, 2025 9:02 AM\nTo: Ruth Calloway\nSubject: Export\n\n\n§\n",
        ["orig-quoted"] = "> -----Original Message-----\n> From: Portal Help [mailto:aide@portail.example]\n> Sent: Tuesday 9:02\n> To: Ruth\n> Subject: Export\n>\n> §\n",
        ["no-subject-block"] = "From: Portal Help <aide@portail.example>\nSent: Tuesday, November 4, 2025 9:02 AM\nTo: ruth@calloway.example\n\n§\n",
        ["help-desk-line"] = "##- Please type your reply above this line -##\n\n§\n",
        ["sig2"] = "-- \nRuth\nhttp://calloway.example\n\nOn 04/11/2025 09:02, Portal Help wrote:\n> §\n",
        ["sig4"] = "*Ruth Calloway*\nSenior Bookkeeper\nCalloway & Dunn LLP\nM: +44 7700 900118\nE: ruth@calloway.example\nW: www.calloway.example\n\nOn 04/11/2025 09:02, Portal Help wrote:\n> §\n",
        ["sig6"] = "Ruth Calloway - Bookkeeper - Calloway & Dunn - 0113 496 0101\n\nOn 04/11/2025 09:02, Portal Help wrote:\n> §\n",
        ["sig8"] = "RUTH CALLOWAY\nDirect: 0113 496 0101 | Mobile: 07700 900118\nCalloway & Dunn LLP is registered in England no. 1234567\n\nOn 04/11/2025 09:02, Portal Help wrote:\n> §\n",
    };

    private static readonly Dictionary<string, string> BelowInHtml = new()
    {
        ["hr-bold"] = "<hr><p><b>From:</b> Portal &lt;aide@portail.example&gt;<br><b>Sent:</b> Tuesday, November 4, 2025 9:02 AM<br><b>To:</b> Ruth<br><b>Subject:</b> Export</p><p>§</p>",
        ["fwd-cls"] = "<div class=\"moz-forward-container\"><br>-------- Original Message --------<table class=\"moz-email-headers-table\"><tr><th>Subject: </th><td>Export</td></tr><tr><th>Date: </th><td>Tue, 4 Nov 2025 09:02:11</td></tr><tr><th>From: </th><td>Portal</td></tr></table><p>§</p></div>",
        ["airmail"] = "<br><p class=\"airmail_on\">On 4 November 2025 at 09:02:11, Portal (<a href=\"mailto:aide@portail.example\">aide@portail.example</a>) wrote:</p><blockquote type=\"cite\" class=\"clean_bq\"><div>§</div></blockquote>",
        ["superhuman"] = "<div class=\"gmail_quote\">On Tue, Nov 4, 2025 at 9:02 AM, Portal <span dir=\"ltr\">&lt;<a href=\"mailto:aide@portail.example\">aide@portail.example</a>&gt;</span> wrote:<br><blockquote class=\"gmail_quote\" style=\"border-left:1px #ccc solid\">§</blockquote></div>",
        ["winmail10"] = "<div style=\"mso-element:para-border-div;border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\"><p style=\"border:none;padding:0cm\"><b>From: </b><a href=\"mailto:aide@portail.example\">Portal</a><br><b>Sent: </b>Tuesday, 4 November 2025 09:02<br><b>To: </b>Ruth<br><b>Subject: </b>Export</p></div><p>§</p>",
        ["mailru"] = "<blockquote style=\"border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;\">Вторник, 4 ноября 2025, 9:02 +03:00 от Portal &lt;aide@portail.example&gt;:<br><div>§</div></blockquote>",
        ["cnblock"] = "<blockquote style=\"margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex\"><p>On 2025-11-04 Portal wrote:</p><p>§</p></blockquote>",
        ["nested-divs"] = "<div><div><div><br></div><div>On Nov 4, 2025, at 9:02 AM, Portal &lt;<a href=\"mailto:aide@portail.example\">aide@portail.example</a>&gt; wrote:<br></div><div><br></div><div>§</div></div></div>",
    };

    public static IEnumerable<SampleMail> All =>
    [
        .. Below.Select((odd, place) => Human(odd.Key, Reply(place).Plain($"{Said}\n\n{odd.Value.Replace("§", Asked, StringComparison.Ordinal)}", place))),
        .. BelowInHtml.Select((odd, place) => Human(odd.Key, Reply(100 + place).Html(
            $"<html><body><div>The export ran overnight.</div><div><br></div><div>Should I delete the draft?</div>{odd.Value.Replace("§", Asked, StringComparison.Ordinal)}</body></html>", place))),
    ];

    private static SampleMail Human(string name, byte[] raw) => new("odd " + name, raw, MailClass.Human) { NewText = Said };

    private static RawMail Reply(int number) =>
        new RawMail("Ruth Calloway <ruth@calloway.example>", "aide@portail.example", "Re: Export", new DateTime(2025, 11, 4, 9, 12, 0, DateTimeKind.Unspecified), number).Add("In-Reply-To", "<abc@portail.example>");
}
