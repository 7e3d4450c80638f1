using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tests.Rules;

public sealed class PersonalData
{
    [Theory]
    [InlineData("Écrivez à nora.tessier@garage.example svp", FindingKind.MailAddress, "nora.tessier@garage.example")]
    [InlineData("<b.martin+tva@sub.cabinet.example>", FindingKind.MailAddress, "b.martin+tva@sub.cabinet.example")]
    [InlineData("élodie@café.example.", FindingKind.MailAddress, "élodie@café.example")]
    [InlineData("nora [at] garage [dot] example", FindingKind.MailAddress, "nora [at] garage [dot] example")]
    [InlineData("nora(arobase)garage.example", FindingKind.MailAddress, "nora(arobase)garage.example")]
    [InlineData("Joignez-moi au 06 39 98 24 17.", FindingKind.Telephone, "06 39 98 24 17")]
    [InlineData("tél:0639982417", FindingKind.Telephone, "0639982417")]
    [InlineData("06.39.98.24.17 ou 01-99-00-12-34", FindingKind.Telephone, "06.39.98.24.17", "01-99-00-12-34")]
    [InlineData("06 39 98 24 17 07 98 76 54 32", FindingKind.Telephone, "06 39 98 24 17", "07 98 76 54 32")]
    [InlineData("06 39 98 24 17 (bureau)", FindingKind.Telephone, "06 39 98 24 17")]
    [InlineData("+33 6 39 98 24 17", FindingKind.Telephone, "+33 6 39 98 24 17")]
    [InlineData("+33 (0)6 39 98 24 17", FindingKind.Telephone, "+33 (0)6 39 98 24 17")]
    [InlineData("0033639982417", FindingKind.Telephone, "0033639982417")]
    [InlineData("06/39/98/24/17", FindingKind.Telephone, "06/39/98/24/17")]
    [InlineData("01\u00A031\u00A059\u00A029\u00A087.", FindingKind.Telephone, "01\u00A031\u00A059\u00A029\u00A087")]
    [InlineData("01\u202F31\u202F59\u202F29\u202F87.", FindingKind.Telephone, "01\u202F31\u202F59\u202F29\u202F87")]
    [InlineData("01 31 59 29 87.", FindingKind.Telephone, "01 31 59 29 87")]
    [InlineData("0590 12 34 56", FindingKind.Telephone, "0590 12 34 56")]
    [InlineData("0800 123 456", FindingKind.Telephone, "0800 123 456")]
    [InlineData("Mon fixe belge : +32 2 555 12 12", FindingKind.Telephone, "+32 2 555 12 12")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606", FindingKind.Iban, "FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("mon IBAN fr1420041010050500013M02606 merci", FindingKind.Iban, "fr1420041010050500013M02606")]
    [InlineData("BE68 5390 0754 7034", FindingKind.Iban, "BE68 5390 0754 7034")]
    [InlineData("DE89370400440532013000.", FindingKind.Iban, "DE89370400440532013000")]
    [InlineData("SIREN 732 829 320", FindingKind.CompanyNumber, "732 829 320")]
    [InlineData("732829320", FindingKind.CompanyNumber, "732829320")]
    [InlineData("SIRET : 732 829 320 00074", FindingKind.CompanyNumber, "732 829 320 00074")]
    [InlineData("73282932000074", FindingKind.CompanyNumber, "73282932000074")]
    [InlineData("La Poste, 356 000 000 00048", FindingKind.CompanyNumber, "356 000 000 00048")]
    [InlineData("bureau 35600000049837", FindingKind.CompanyNumber, "35600000049837")]
    [InlineData("TVA FR 44 732 829 320", FindingKind.CompanyNumber, "FR 44 732 829 320")]
    [InlineData("Je travaille pour SARL Dupont depuis mars", FindingKind.CompanyName, "SARL Dupont")]
    [InlineData("La société Les Trois Chênes SAS facture", FindingKind.CompanyName, "société Les Trois Chênes SAS")]
    [InlineData("Chez Martin & Fils EURL on facture", FindingKind.CompanyName, "Martin & Fils EURL")]
    [InlineData("le comptable du Garage du Lac", FindingKind.CompanyName, "Garage du Lac")]
    [InlineData("notre boulangerie Lefèvre", FindingKind.CompanyName, "boulangerie Lefèvre")]
    [InlineData("S.A.R.L. DUPONT et associés", FindingKind.CompanyName, "S.A.R.L. DUPONT")]
    public void Is_found(string text, FindingKind kind, params string[] expected) =>
        Assert.Equal(expected.Select(found => (kind, found)), PersonalDataDetector.Find(text).Select(found => (found.Kind, found.Text)));

    [Theory]
    [InlineData("Ma facture FA-2026-0612345678 ne part pas")]
    [InlineData("facture n° 0612345678")]
    [InlineData("la facture 732829320 est en double")]
    [InlineData("commande 732 829 320")]
    [InlineData("Il reste 732 829 320,00 € à payer")]
    [InlineData("732 829 320 €")]
    [InlineData("un total de 1 234 567,89 €")]
    [InlineData("le 01/02/2026 12:30")]
    [InlineData("du 01/02/2026 au 03/04/2026")]
    [InlineData("01.02.2026")]
    [InlineData("entre 10 20 30 40 50 60 et 70")]
    [InlineData("732 829 321")]
    [InlineData("73282932000075")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 607")]
    [InlineData("de 2026 à 2027 nous avons facturé 1200 1300 1400 euros")]
    [InlineData("20261124153000")]
    [InlineData("EAN 3760123456789")]
    [InlineData("article 123-456-789-A")]
    [InlineData("3ème trimestre 2026, case 08 de la CA3")]
    [InlineData("compte 411000 et 706000")]
    [InlineData("Je suis en SARL depuis 2019")]
    [InlineData("Ma SARL est à l’IS, une SAS TVA mensuelle")]
    [InlineData("Une EURL au réel simplifié")]
    [InlineData("MA SARL NE PEUT PLUS ENVOYER DE FACTURE")]
    [InlineData("mon cabinet comptable, le garage du coin, la société de mon client")]
    [InlineData("@Ludovic tu peux regarder ?")]
    [InlineData("version 1.2.3.4 sur 192.168.10.12")]
    [InlineData("un taux de 20 % sur 5 lignes de 100 pièces")]
    [InlineData("Société : laquelle choisir ?")]
    [InlineData("")]
    public void Is_not_found(string text) => Assert.Equal([], PersonalDataDetector.Find(text).Select(found => found.Text));

    [Fact]
    public void A_mask_leaves_the_sentence_and_says_what_stood_there() => Assert.Equal(
        "Appelez [entreprise masquée] au [téléphone masqué] ou [adresse masquée], IBAN [IBAN masqué], SIREN [numéro d’entreprise masqué].",
        Masks.Over("Appelez Garage du Lac au 06 39 98 24 17 ou nora@garage.example, IBAN FR14 2004 1010 0505 0001 3M02 606, SIREN 732 829 320."));

    [Fact]
    public void An_author_vouches_for_exactly_what_was_shown()
    {
        const string Text = "Le Garage du Lac et le 06 39 98 24 17.";
        var found = PublicationGuard.Objections(vouched: "", byTeam: false, Text);
        var vouched = PublicationGuard.Fingerprint(found);

        Assert.Equal(2, found.Count);
        Assert.Empty(PublicationGuard.Objections(vouched, byTeam: false, Text));
        Assert.Equal(3, PublicationGuard.Objections(vouched, byTeam: false, $"{Text} Et SIREN 732 829 320.").Count);
        Assert.Empty(PublicationGuard.Objections(vouched: null, byTeam: false, "Rien de personnel."));
    }

    [Theory]
    [InlineData("nora@garage.example")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    public void Only_the_team_vouches_for_an_address_or_an_account(string text)
    {
        var vouched = PublicationGuard.Fingerprint(PersonalDataDetector.Find(text));

        Assert.Single(PublicationGuard.Objections(vouched, byTeam: false, text));
        Assert.Empty(PublicationGuard.Objections(vouched, byTeam: true, text));
    }
}
