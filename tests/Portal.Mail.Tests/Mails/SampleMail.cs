using System.Text;
using Portal.Web.Mail.Inbound;

namespace Portal.Mail.Tests.Mails;

/// <summary>One message and how it is to be read.</summary>
internal sealed record SampleMail(string Name, byte[] Raw, MailClass Class)
{
    /// <summary>Null where the text does not matter.</summary>
    public string? NewText { get; init; }

    public string? Recipient { get; init; }

    public string? Status { get; init; }
}

/// <summary>Who writes to whom, when and what: the same for every program that carries it.</summary>
internal sealed record Exchange(Tongue Tongue, int Number)
{
    private static readonly string[] Names =
        ["Marie Dubois", "Étienne Roche", "Anaïs Lefèvre", "Karim Benali", "Sophie Girard", "Luc Moreau", "Hélène Petit", "Joël Fabre", "Inès Garnier", "Théo Marchand", "Clara Weiss", "Owen Blake", "Nora Lindt", "Pablo Vidal", "Giulia Serra", "Daan Visser", "Rita Nunes"];

    private static readonly string[] Houses = ["Boulangerie du Port", "Atelier Perrin", "Garage Sablon", "Librairie Lune", "Menuiserie Cordier", "Studio Hélix", "Vignes & Fils"];

    private static readonly string[] Topics = ["Facture manquante", "Accès comptable", "Export interrompu", "Double prélèvement", "Changement de banque", "Relevé annuel", "Compte bloqué"];

    public Person Author => PersonOf(Number * 5 + 1);

    public Person Desk { get; } = new("Aide du portail", "aide@portail.example", "Portail", "");

    public DateTime Date => new DateTime(2024, 1, 8, 7, 3, 0, DateTimeKind.Unspecified).AddMinutes(Number * 4_717L);

    public string Topic => $"{Topics[Number % Topics.Length]} {Number + 100}";

    public string Closing => Tongue.Closings[Number % Tongue.Closings.Length];

    /// <summary>Two to four sentences, in one or two paragraphs.</summary>
    public string Said(int turn = 0)
    {
        var sentences = Tongue.Sentences;
        var start = Number * 3 + turn * 7;
        var first = sentences[start % sentences.Length];
        var second = sentences[(start + 1 + Number % 5) % sentences.Length];
        var third = sentences[(start + 8 + turn) % sentences.Length];
        return (Number % 3) switch
        {
            0 => $"{first} {second}",
            1 => $"{first}\n\n{second} {third}",
            _ => $"{first}\n{second}\n\n{third}",
        };
    }

    public string OneSentence(int turn) => Tongue.Sentences[(Number * 3 + turn * 4) % Tongue.Sentences.Length];

    /// <summary>What the desk had written before.</summary>
    public string Earlier => $"{Tongue.Hello}\n\n{Tongue.Sentences[(Number * 7 + 5) % Tongue.Sentences.Length]}\n{Tongue.Sentences[(Number * 7 + 6) % Tongue.Sentences.Length]}\n\n{Tongue.Closings[^1]}\nAide du portail";

    public string ContactBlock => $"{Author.Name}\n{Author.Company}\n{Tongue.Telephone} {Author.Telephone}\nwww.{Author.Address.Split('@')[1]}";

    private static Person PersonOf(int number)
    {
        var name = Names[number % Names.Length];
        var house = Houses[number % Houses.Length];
        var plain = string.Concat(name.Normalize(NormalizationForm.FormD).Where(letter => char.IsAsciiLetter(letter) || letter == ' ')).ToLowerInvariant().Replace(' ', '.');
        return new Person(name, $"{plain}@{(number % 2 == 0 ? "sablon" : "perrin-atelier")}.example", house, $"0{1 + number % 5} {10 + number % 80} {20 + number % 70} {30 + number % 60} {40 + number % 50}");
    }
}
