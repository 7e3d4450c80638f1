using System.Globalization;
using CsCheck;
using Portal.Tickets.PersonalData;

namespace Portal.Tickets.Tests.Always;

/// <summary>Whatever number, however it is cut, in whatever text.</summary>
public sealed class NothingPersonalGetsThrough
{
    private static readonly Gen<string> Around = Gen.OneOf("", "Bonjour, ", "Voici : ", "(", "« ", "\n\n- ", "Merci d’avance. ");
    private static readonly Gen<string> After = Gen.OneOf("", ".", ", merci.", ")", " »", "\nEt merci", " depuis hier");
    private static readonly Gen<string> Cut = Gen.OneOf(" ", "\u00A0", "\u202F", "", ".");

    private static readonly Gen<string> Telephone = Gen.Select(Gen.Int[1, 9], Gen.Int[0, 99_999_999], Cut, Gen.Bool, (area, rest, cut, abroad) =>
    {
        var digits = rest.ToString("D8", CultureInfo.InvariantCulture);
        return string.Join(cut, [abroad ? $"+33{cut}{area}" : $"0{area}", digits[..2], digits[2..4], digits[4..6], digits[6..]]);
    });

    private static readonly Gen<string> Siren = Gen.Select(Gen.Int[1, 99_999_999], Gen.OneOf(" ", "\u00A0", ""), (number, cut) =>
    {
        var eight = number.ToString("D8", CultureInfo.InvariantCulture);
        var nine = Enumerable.Range(0, 10).Select(last => $"{eight}{last}").Single(IsLuhn);
        return string.Join(cut, [nine[..3], nine[3..6], nine[6..]]);
    });

    private static readonly Gen<string> Iban = Gen.Select(Gen.Long[0, 999_999_999_999_999_999], Gen.Int[0, 99_999], Gen.OneOf(" ", ""), (account, bank, cut) =>
    {
        var bban = string.Create(CultureInfo.InvariantCulture, $"{bank:D5}{account:D18}");
        var check = 98 - bban.Concat("152700").Aggregate(0, (rest, digit) => ((rest * 10) + digit - '0') % 97);
        var whole = string.Create(CultureInfo.InvariantCulture, $"FR{check:D2}{bban}");
        return string.Join(cut, whole.Chunk(4).Select(group => new string(group)));
    });

    private static readonly Gen<string> Letters = Gen.Char["abz AZ09.-@+€,:/()\nSARLé°'"].Array[0, 200].Select(letters => new string(letters));

    [Fact]
    public void A_French_telephone() => Found(Telephone, FindingKind.Telephone);

    [Fact]
    public void A_company_number_with_its_checksum() => Found(Siren.Where(number => number[0] != '0' || number.Length != 9), FindingKind.CompanyNumber);

    [Fact]
    public void An_IBAN_with_its_checksum() => Found(Iban, FindingKind.Iban);

    [Fact]
    public void Nine_digits_whose_checksum_is_wrong_are_no_company() => Gen.Int[100_000_000, 999_999_999].Where(number => !IsLuhn($"{number}"))
        .Sample(number => PersonalDataDetector.Find($"Le {number}.").Count == 0);

    [Fact]
    public void An_amount_is_none() => Gen.Select(Gen.Int[0, 999_999_999], Gen.Int[0, 99])
        .Sample((whole, cents) => PersonalDataDetector.Find(string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Total : {whole:N0},{cents:D2} € TTC")).Count == 0);

    [Fact]
    public void A_day_and_an_hour_are_none() => Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2060, 1, 1)]
        .Sample(day => PersonalDataDetector.Find(day.ToString("'Le' dd/MM/yyyy HH:mm, 'soit' yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)).Count == 0);

    [Fact]
    public void Masked_text_holds_nothing_more_and_what_was_found_lies_in_the_text() => Gen.Select(Letters, Telephone, Letters, Iban, (a, b, c, d) => a + b + c + d)
        .Sample(text =>
        {
            var found = PersonalDataDetector.Find(text);
            return found.All(finding => text.Substring(finding.Start, finding.Length) == finding.Text)
                && found.Zip(found.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
                && PersonalDataDetector.Find(Masks.Over(text)).Count == 0;
        });

    private static void Found(Gen<string> personal, FindingKind kind) => Gen.Select(Around, personal, After)
        .Sample((before, text, after) => PersonalDataDetector.Find($"{before}{text}{after}") is [var found] && found.Kind == kind && found.Text == text);

    private static bool IsLuhn(string digits) => digits.Reverse()
        .Select((digit, place) => (digit - '0') * (place % 2 == 0 ? 1 : 2)).Sum(product => product > 9 ? product - 9 : product) % 10 == 0;
}
