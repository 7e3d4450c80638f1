using MimeKit;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Outbound;

/// <summary>Where no server is set: each letter becomes an .eml file of the data folder.</summary>
internal sealed class FolderTransport(DataFolder data) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(data.Folder("mail")).FullName;
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmssfff}-{(message.MessageId ?? Guid.NewGuid().ToString("N"))[..8]}";
        var half = Path.Combine(folder, $"{name}.half");
        await message.WriteToAsync(half, cancel);
        File.Move(half, Path.Combine(folder, $"{name}.eml"), overwrite: true);
    }
}
