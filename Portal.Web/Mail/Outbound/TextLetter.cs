using System.Text;

namespace Portal.Web.Mail.Outbound;

/// <summary>Sets a letter as plain text, as good to read as the HTML.</summary>
internal static class TextLetter
{
    private const int Width = 72;

    public static string Set(Letter letter, string brand)
    {
        var text = new StringBuilder();
        if (letter.Greeting.Length > 0)
            Paragraph(letter.Greeting);
        foreach (var paragraph in letter.Paragraphs)
            Paragraph(paragraph);
        if (letter.Message.Length > 0)
            text.Append(letter.Message.ReplaceLineEndings("\n").TrimEnd()).Append("\n\n");
        foreach (var (name, value) in letter.Facts)
            text.Append(Wrap($"{name} : {value}")).Append('\n');
        if (letter.Facts.Count > 0)
            text.Append('\n');
        if (letter.Code.Length > 0)
            text.Append("    ").Append(letter.Code).Append("\n\n");
        foreach (var (title, address) in letter.Tutorials)
            text.Append("Tutoriel : ").Append(title).Append('\n').Append(address).Append("\n\n");
        if (letter.Button is var (label, target))
            text.Append(label).Append(" :\n").Append(target).Append("\n\n");
        foreach (var (choice, address) in letter.Choices)
            text.Append(choice).Append(" :\n").Append(address).Append("\n\n");
        foreach (var note in letter.Notes)
            Paragraph(note);
        if (letter.Signature.Count > 0)
            text.AppendJoin('\n', letter.Signature).Append("\n\n");

        text.Append("-- \n").Append(brand).Append('\n').Append(Wrap(letter.Because)).Append('\n');
        if (letter.Unsubscribe.Length > 0)
            text.Append(letter.Language == "en" ? "Stop following:\n" : "Ne plus suivre :\n").Append(letter.Unsubscribe).Append('\n');
        return text.ToString();

        void Paragraph(string words) => text.Append(Wrap(words)).Append("\n\n");
    }

    /// <summary>Breaks at spaces only: an address longer than a line stays whole.</summary>
    private static string Wrap(string words)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in words.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                wrapped.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
