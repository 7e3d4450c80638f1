using MimeKit;
using Portal.Web.Setup;

namespace Portal.Web.Mail;

/// <summary>The letters that became files because no server is set, newest first: the reader at /dev/courrier.</summary>
internal sealed class MailFolder(DataFolder data)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<FiledLetter>> ReadAsync(CancellationToken cancel)
    {
        var folder = new DirectoryInfo(data.Folder("mail"));
        if (!folder.Exists)
            return [];

        var letters = new List<FiledLetter>();
        foreach (var file in folder.GetFiles("*.eml").OrderByDescending(file => file.Name, StringComparer.Ordinal).Take(Most))
        {
            var message = await MimeMessage.LoadAsync(file.FullName, cancel);
            letters.Add(new FiledLetter(
                Path.GetFileNameWithoutExtension(file.Name), message.To.ToString(), message.Subject ?? "", message.Date,
                message.TextBody ?? "", message.HtmlBody ?? ""));
        }

        return letters;
    }
}

/// <param name="Name">The file's name without its ending.</param>
internal sealed record FiledLetter(string Name, string To, string Subject, DateTimeOffset Date, string Text, string Html);
