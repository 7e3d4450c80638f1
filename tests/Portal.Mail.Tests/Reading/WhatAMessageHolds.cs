using System.Text;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Reading;

public sealed class WhatAMessageHolds
{
    private const string Head = "From: Marie <marie@sablon.example>\nMIME-Version: 1.0\n";

    [Fact]
    public void Attachments_are_told_by_name_type_size_and_hash()
    {
        var reading = Read(Head + "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBonjour\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--b\nContent-Type: text/vcard\n\nBEGIN:VCARD\n--b\nContent-Type: text/plain; name=\"../../notes.txt\"\nContent-Disposition: attachment\n\nabc\n--b\nContent-Type: message/rfc822\n\nSubject: dedans\n\ncorps\n--b--\n");

        Assert.Equal("Bonjour", reading.NewText);
        Assert.Equal(["invitation.ics", "contact.vcf", "notes.txt", "dedans.eml"], reading.Attachments.Select(attachment => attachment.Name));
        Assert.Equal(3, reading.Attachments[2].Size);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", reading.Attachments[2].Sha256);
    }

    [Fact]
    public void A_picture_in_the_text_comes_along_and_none_is_fetched()
    {
        var reading = Read(Head + "Subject: x\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Voici</p><img src=\"cid:logo@x\" alt=\"Logo\"><img src=\"https://traqueur.example/p.gif\">\n--b\nContent-Type: image/png\nContent-ID: <logo@x>\n\nx\n--b--\n");

        Assert.Equal("logo@x", Assert.Single(reading.Attachments).ContentId);
        Assert.DoesNotContain("traqueur", reading.Html, StringComparison.Ordinal);
        Assert.Contains("Logo", reading.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script><p onclick=alert(1)>Texte</p>")]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg><p>Texte</p>")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\"></table></math><p>Texte</p>")]
    [InlineData("<base href=https://mal.example/><meta http-equiv=refresh content=0><iframe srcdoc='<script>'></iframe><p style=\"background:url(https://mal.example/)\">Texte</p>")]
    [InlineData("<a href=\"jav&#x09;ascript:alert(1)\">Texte</a>")]
    public void Html_keeps_its_words_and_loses_what_acts(string html)
    {
        var shown = Read(Head + "Subject: x\nContent-Type: text/html\n\n" + html).Html;

        Assert.Contains("Texte", shown, StringComparison.Ordinal);
        foreach (var evil in (string[])["script", "onerror=", "onclick", "mal.example", "style="])
            Assert.DoesNotContain(evil, shown?.Replace("onerror=alert(1)&gt;", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("iso-8859-1", "utf-8", "déjà réglé")]
    [InlineData("utf-8", "iso-8859-1", "déjà réglé")]
    [InlineData("", "utf-8", "déjà réglé")]
    [InlineData("", "iso-8859-1", "déjà réglé")]
    [InlineData("inconnu-9", "utf-8", "déjà réglé")]
    [InlineData("iso-8859-15", "iso-8859-15", "12 €")]
    public void A_charset_is_believed_as_far_as_the_bytes_agree(string declared, string real, string text)
    {
        var head = Head + "Subject: x\nContent-Type: text/plain" + (declared.Length > 0 ? "; charset=" + declared : "") + "\nContent-Transfer-Encoding: 8bit\n\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. CodePage(real).GetBytes(text)];

        Assert.Equal(text, Figures.Reader.Read(bytes, CancellationToken.None).NewText);
    }

    [Fact]
    public void Flowed_lines_are_joined_without_the_space_where_the_writer_says_so()
    {
        var reading = Read(Head + "Subject: x\nContent-Type: text/plain; format=flowed; delsp=yes\n\nUn long para \ngraphe.\n Stuffed\n");

        Assert.Equal("Un long paragraphe.\nStuffed", reading.NewText);
    }

    [Fact]
    public void What_names_the_thread_is_found_and_not_judged()
    {
        var reader = new MailReader(new MailReaderOptions { OwnDomain = "portail.example" }, html => html);
        var reading = reader.Read(Encoding.ASCII.GetBytes("From: a@b.example\nTo: Aide <aide+k3q9@portail.example>, x+y@ailleurs.example\nIn-Reply-To: <q12@portail.example>\nReferences: <z@ailleurs.example> <q11@portail.example>\nSubject: Re: Facture [#4711-abc]\n\nBonjour"), CancellationToken.None);

        Assert.Equal(
            [new ThreadKey("replyAddress", "k3q9"), new ThreadKey("messageId", "q12@portail.example"), new ThreadKey("messageId", "q11@portail.example"), new ThreadKey("subjectToken", "4711-abc")],
            reading.ThreadKeys);
    }

    [Fact]
    public void Our_own_mail_come_back_is_known()
    {
        var reader = new MailReader(new MailReaderOptions { OwnAddresses = ["aide@portail.example"] }, html => html);

        Assert.Equal(MailClass.Own, reader.Read("From: Aide <AIDE@portail.example>\nSubject: x\n\ny"u8.ToArray(), CancellationToken.None).Class);
    }

    [Fact]
    public void A_table_is_told_by_rows_and_a_link_with_its_address()
    {
        var reading = Read(Head + "Subject: x\nContent-Type: text/html\n\n<table><tr><th>Pièce<th>Prix</tr><tr><td>A1<td>12</tr></table><p><a href=\"https://sablon.example/a\">voir</a> ou <a href=\"https://sablon.example\">sablon.example</a></p>");

        Assert.Equal("Pièce\tPrix\nA1\t12\n\nvoir (https://sablon.example/a) ou sablon.example", reading.NewText);
    }

    [Fact]
    public void A_mailbox_file_is_parted_into_its_messages()
    {
        const string first = "From a@b.example Mon Mar  3 10:12:00 2025\nSubject: un\n\nBonjour\n\nFrom here on it is text.\n\n";
        using var file = new MemoryStream(Encoding.ASCII.GetBytes(first + "From c@d.example Tue Mar  4 08:00:00 2025\nSubject: deux\n\nAu revoir\n"));

        Assert.Equal([(0L, (long)first.Length), (first.Length, file.Length)], Portal.Web.Mail.Inbound.Parts.MailboxFile.MessagesIn(file));
    }

    private static Encoding CodePage(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static MailReading Read(string text) => Figures.Reader.Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);
}
