using System.Text;
using ImageMagick;
using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;
using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Attachments;

namespace Portal.Tickets.Tests.Forum;

public sealed class AttachingFiles : IDisposable
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"u8];

    private readonly Room _room = Room.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_photo_says_no_more_where_and_by_what_it_was_taken()
    {
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.GPSLatitude, [new Rational(48), new Rational(51), new Rational(24)]);
        exif.SetValue(ExifTag.Make, "Appareil");
        var photo = Picture(MagickFormat.Jpeg, 40, 20, picture => picture.SetProfile(exif));
        Assert.Contains("Appareil", Encoding.Latin1.GetString(photo));

        var kept = await ReceivedAsync("IMG_2041.JPG", photo);

        var stored = await StoredAsync(kept);
        Assert.Equal((AttachmentType.Jpeg, 40, 20), (kept.Type, kept.Width, kept.Height));
        Assert.DoesNotContain("Appareil", Encoding.Latin1.GetString(stored));
        using var read = new MagickImage(stored);
        Assert.Null(read.GetExifProfile());
    }

    [Theory]
    [InlineData(MagickFormat.Png, AttachmentType.Png)]
    [InlineData(MagickFormat.Jpeg, AttachmentType.Jpeg)]
    [InlineData(MagickFormat.WebP, AttachmentType.WebP)]
    [InlineData(MagickFormat.Gif, AttachmentType.Gif)]
    public async Task The_type_is_told_by_the_content_whatever_the_name_says(MagickFormat format, AttachmentType type) =>
        Assert.Equal(type, (await ReceivedAsync("facture.pdf", Picture(format, 8, 8))).Type);

    [Fact]
    public async Task A_document_is_kept_as_it_is() => Assert.Equal(Pdf, await StoredAsync(await ReceivedAsync("facture.pdf", Pdf)));

    [Theory]
    [InlineData("capture.png", "<html><script>alert(1)</script></html>", ReceiveFault.UnknownType)]
    [InlineData("dessin.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", ReceiveFault.UnknownType)]
    [InlineData("facture.pdf", "PK\u0003\u0004 une archive", ReceiveFault.UnknownType)]
    [InlineData("facture.pdf", "%PDF-1.7 coupé", ReceiveFault.Broken)]
    [InlineData("anim.gif", "GIF89a et puis rien", ReceiveFault.Broken)]
    [InlineData("vide.png", "", ReceiveFault.Empty)]
    public async Task A_file_that_lies_about_its_type_is_refused(string name, string content, ReceiveFault fault) =>
        Assert.Equal(fault, Assert.IsType<ReceiveOutcome.Refused>(await ReceiveAsync(name, Encoding.UTF8.GetBytes(content))).Fault);

    [Fact]
    public async Task A_picture_cut_short_is_refused()
    {
        var whole = Picture(MagickFormat.Png, 200, 200);

        Assert.IsType<ReceiveOutcome.Refused>(await ReceiveAsync("capture.png", whole[..40]));
    }

    [Fact]
    public async Task Too_many_bytes_and_too_many_pixels_are_refused()
    {
        Assert.Equal(ReceiveFault.TooBig, Assert.IsType<ReceiveOutcome.Refused>(await ReceiveAsync("a.png", new byte[Attachment.MostBytes + 1])).Fault);
        Assert.Equal(ReceiveFault.TooManyPixels, Assert.IsType<ReceiveOutcome.Refused>(await ReceiveAsync("b.png", ClaimedPng(30_000, 30_000))).Fault);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\facture.pdf", "facture.pdf")]
    [InlineData("\u202Efdp.exe", "fdp.exe")]
    [InlineData("\u200B.htaccess", "htaccess")]
    [InlineData("<img src=x onerror=alert(1)>.png", "<img src=x onerror=alert(1)>.png")]
    [InlineData("\0", "fichier")]
    public async Task A_name_is_shown_and_never_used_to_store(string name, string shown)
    {
        var kept = await ReceivedAsync(name, Pdf);

        Assert.Equal(shown, kept.Name);
        Assert.Equal(32, kept.StoredName.Length);
    }

    [Fact]
    public async Task A_file_is_seen_by_those_who_see_its_message_and_goes_with_it()
    {
        var (nora, eve, agent) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"), await _room.HireAsync("Samir"));
        var kept = await ReceivedAsync("facture.pdf", Pdf);
        Assert.Null(await ReadAsync(kept.Id, nora));
        var id = await _room.AskAsync(nora, Room.Question with { IsPublic = false, AttachmentIds = [kept.Id] });

        Assert.NotNull(await ReadAsync(kept.Id, nora));
        Assert.NotNull(await ReadAsync(kept.Id, agent));
        Assert.Null(await ReadAsync(kept.Id, eve));
        Assert.Null(await ReadAsync(kept.Id, Viewer.Visitor));
        Assert.Equal(kept.Id, Assert.Single((await _room.ReadAsync(id, nora))!.Question.Message.Attachments).Id);
        await _room.RemoveMessageAsync((await _room.MessagesAsync(id))[0].Id);
        Assert.Null(await ReadAsync(kept.Id, nora));
    }

    [Fact]
    public async Task A_file_of_another_message_can_not_be_taken()
    {
        var (nora, eve) = (await _room.MeetAsync("nora@garage.example"), await _room.MeetAsync("eve@ailleurs.example"));
        var kept = await ReceivedAsync("facture.pdf", Pdf);
        await _room.AskAsync(nora, Room.Question with { IsPublic = false, AttachmentIds = [kept.Id] });

        var stolen = await _room.AskAsync(eve, Room.Question with { AttachmentIds = [kept.Id] });

        Assert.Empty((await _room.ReadAsync(stolen, eve))!.Question.Message.Attachments);
        Assert.Null(await ReadAsync(kept.Id, eve));
    }

    [Fact]
    public async Task Files_whose_message_never_came_are_cleaned_away_after_a_day()
    {
        var nora = await _room.MeetAsync("nora@garage.example");
        var (left, sent) = (await ReceivedAsync("oubliee.pdf", Pdf), await ReceivedAsync("envoyee.pdf", Pdf));
        await _room.AskAsync(nora, Room.Question with { AttachmentIds = [sent.Id] });

        await CleanUpAsync();
        Assert.Equal(2, await _room.InDbAsync(db => db.Attachments.CountAsync(Cancel)));
        _room.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddDays(8)); // Past what the disk says of the files, too.
        await CleanUpAsync();

        Assert.Equal(sent.Id, await _room.InDbAsync(db => db.Attachments.Select(attachment => attachment.Id).SingleAsync(Cancel)));
        Assert.Null(await OpenAsync(left.StoredName));
        Assert.NotNull(await OpenAsync(sent.StoredName));
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_says_its_message_once()
    {
        using var room = Room.OpenToMany();
        var nora = await room.MeetAsync("nora@garage.example");
        var id = await room.AskAsync(nora);
        var twice = new CommentDraft("Et pour décembre ?") { SendKey = Guid.NewGuid() };
        var question = Room.Question with { SendKey = Guid.NewGuid() };

        var outcomes = await Task.WhenAll(room.SayAsync(id, twice, nora), room.SayAsync(id, twice, nora));
        await Task.WhenAll(room.AskAsync(nora, question), room.AskAsync(nora, question));

        Assert.All(outcomes, outcome => Assert.IsType<CommentOutcome.Posted>(outcome));
        Assert.Single((await room.MessagesAsync(id)), message => message.Role == MessageRole.Comment);
        Assert.Equal(2, (await room.ListMineAsync(nora)).Count);
    }

    private static byte[] Picture(MagickFormat format, uint width, uint height, Action<MagickImage>? change = null)
    {
        using var picture = new MagickImage(MagickColors.SteelBlue, width, height);
        change?.Invoke(picture);
        return picture.ToByteArray(format);
    }

    /// <summary>A small file that says it is as large as this.</summary>
    private static byte[] ClaimedPng(int width, int height)
    {
        var png = Picture(MagickFormat.Png, 8, 8);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var rest = uint.MaxValue;
        foreach (var letter in bytes)
        {
            rest ^= letter;
            for (var bit = 0; bit < 8; bit++)
                rest = (rest & 1) == 1 ? (rest >> 1) ^ 0xEDB88320 : rest >> 1;
        }

        return ~rest;
    }

    private Task<ReceiveOutcome> ReceiveAsync(string name, byte[] content) =>
        _room.DoAsync<ReceiveAttachment, ReceiveOutcome>(receive => receive.RunAsync(name, content, Cancel));

    private async Task<Attachment> ReceivedAsync(string name, byte[] content) =>
        Assert.IsType<ReceiveOutcome.Received>(await ReceiveAsync(name, content)).Attachment;

    private Task<Attachment?> ReadAsync(Guid id, Viewer viewer) => _room.DoAsync<ReadAttachment, Attachment?>(read => read.RunAsync(id, viewer, Cancel));

    private Task CleanUpAsync() => _room.DoAsync<CleanUpAttachments>(cleanUp => cleanUp.RunAsync(Cancel));

    private Task<byte[]?> OpenAsync(string storedName) => _room.DoAsync<IAttachmentStore, byte[]?>(async store =>
    {
        await using var content = store.Open(storedName);
        if (content is null)
            return null;

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    });

    private async Task<byte[]> StoredAsync(Attachment attachment) => (await OpenAsync(attachment.StoredName))!; // It was received just now.
}
