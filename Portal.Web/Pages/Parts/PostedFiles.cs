using Portal.Tickets.Tickets.Attachments;

namespace Portal.Web.Pages.Parts;

/// <summary>Takes in the files that came with a form and remembers those that came before, so that a form shown again has lost none.</summary>
internal sealed class PostedFiles(ReceiveAttachment receive, ReadAttachment read)
{
    /// <param name="ids">Of files that wait already.</param>
    /// <param name="without">Of those, what is not to be sent after all.</param>
    public async Task<AttachPanel> ReadAsync(IEnumerable<IFormFile> files, IReadOnlyList<Guid> ids, IReadOnlyList<Guid> without, CancellationToken cancel)
    {
        var kept = (await read.WaitingAsync([.. ids.Except(without).Take(Attachment.MostPerMessage)], cancel)).ToList();
        var faults = new List<string>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            if (kept.Count >= Attachment.MostPerMessage)
            {
                faults.Add($"« {file.FileName} » n’est pas joint : un message a {Attachment.MostPerMessage} fichiers au plus.");
                continue;
            }

            switch (await receive.RunAsync(file.FileName, await ContentAsync(file, cancel), cancel))
            {
                case ReceiveOutcome.Received received:
                    kept.Add(received.Attachment);
                    break;
                case ReceiveOutcome.Refused refused:
                    faults.Add($"« {file.FileName} » n’est pas joint : {Why(refused.Fault)} Votre texte est gardé.");
                    break;
            }
        }

        return new AttachPanel(kept, faults);
    }

    // One byte more than is taken says that there is too much, without holding all of it.
    private static async Task<ReadOnlyMemory<byte>> ContentAsync(IFormFile file, CancellationToken cancel)
    {
        var content = new byte[Math.Min(file.Length, Attachment.MostBytes + 1)];
        await using var stream = file.OpenReadStream();
        var read = await stream.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancel);
        return content.AsMemory(0, read);
    }

    private static string Why(ReceiveFault fault) => fault switch
    {
        ReceiveFault.Empty => "il est vide.",
        ReceiveFault.TooBig => $"il dépasse {AttachPanel.SizeOf(Attachment.MostBytes)}.",
        ReceiveFault.TooManyPixels => "l’image est trop grande ; une capture d’écran suffit.",
        ReceiveFault.Broken => "il est abîmé ou incomplet.",
        ReceiveFault.NoRoom => "trop de fichiers attendent en ce moment, réessayez dans une heure.",
        _ => "son contenu n’est ni une image PNG, JPEG, WebP ou GIF, ni un PDF, quel que soit son nom.",
    };
}
