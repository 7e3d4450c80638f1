using Microsoft.Net.Http.Headers;
using Portal.Tickets.Tickets.Attachments;
using Portal.Web.Files;
using Portal.Web.Identity;

namespace Portal.Web.Pages;

/// <summary>Attachments and their small pictures, for whoever may read the message they came with; 404 for everybody else.</summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/fichiers/{id:guid}", async (Guid id, HttpContext context, ReadAttachment read, CurrentViewer viewers, IAttachmentStore store, CancellationToken cancel) =>
            await read.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is { } attachment && store.Open(attachment.StoredName) is { } content
                ? Send(context, content, attachment, FileSigns.MediaType(attachment.Type))
                : Results.NotFound());
        app.MapGet("/fichiers/{id:guid}/vignette", async (Guid id, HttpContext context, ReadAttachment read, CurrentViewer viewers, IAttachmentStore store, CancellationToken cancel) =>
            await read.RunAsync(id, await viewers.ReadAsync(cancel), cancel) is { IsPicture: true } attachment && store.Open(attachment.ThumbnailName) is { } content
                ? Send(context, content, attachment, "image/webp")
                : Results.NotFound());
    }

    private static IResult Send(HttpContext context, Stream content, Attachment attachment, string mediaType)
    {
        // A picture may be looked at in the page; everything else is only ever saved, and nothing in it may run.
        var disposition = new ContentDispositionHeaderValue(attachment.IsPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(attachment.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Stream(content, mediaType, entityTag: new EntityTagHeaderValue($"\"{attachment.StoredName}\""));
    }
}
