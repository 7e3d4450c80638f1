using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Setup;

namespace Portal.Web.Files;

internal static class FilesSetup
{
    public const string Folder = "attachments";

    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<IFileCleaner, PictureCleaner>()
        .AddSingleton<IAttachmentStore>(provider => new FileAttachmentStore(provider.GetRequiredService<DataFolder>().Folder(Folder)));
}
