using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Setup;

namespace Portal.Web.Attachments;

internal static class AttachmentsSetup
{
    public const string Folder = "attachments";

    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddSingleton<IFileCleaner, PictureCleaner>()
        .AddSingleton<IAttachmentStore>(provider => new FileAttachmentStore(provider.GetRequiredService<DataFolder>().Folder(Folder)));
}
