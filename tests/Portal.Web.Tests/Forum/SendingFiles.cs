using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ImageMagick;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Forum;

public sealed class SendingFiles : PortalTest
{
    [Fact]
    public async Task A_picture_sent_with_a_question_is_shown_to_its_readers_and_can_run_nothing()
    {
        var guest = App.Visitor();

        await SendAsync(guest, Picture(), "capture.png");
        var id = await App.IdOfAsync("Avec une image");
        var file = Assert.Single(await App.ReadAsync("SELECT Id FROM Attachments WHERE MessageId IS NOT NULL")).ToLowerInvariant();
        Assert.Equal(HttpStatusCode.NotFound, (await App.Visitor().GetAsync($"/fichiers/{file}")).Status);
        await App.WriteAsync($"UPDATE Tickets SET PublishedAt = OpenedAt WHERE Id = {id}");

        var page = await App.Visitor().GetAsync($"/questions/{id}");
        var picture = page.Html.QuerySelector(".attached img")!;
        Assert.Equal(("64", "48"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
        foreach (var address in new[] { $"/fichiers/{file}", picture.GetAttribute("src")! })
        {
            var shown = await App.Visitor().GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Equal("default-src 'none'; sandbox", shown.Header("Content-Security-Policy"));
            Assert.Equal("nosniff", shown.Header("X-Content-Type-Options"));
            Assert.StartsWith("inline", shown.Header("Content-Disposition"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_is_only_ever_saved()
    {
        var id = await App.AskAsGuestAsync("Une question", "Un texte.", Cast.Guest);
        var customer = await App.SignedInAsync(Cast.Customer);

        await PostAsync(customer, $"/questions/{id}", "Publier le commentaire", [("body", "Voici la facture.")], [.. "%PDF-1.7 \n%%EOF"u8], "facture <b>.pdf");

        var file = Assert.Single(await App.ReadAsync("SELECT Id FROM Attachments")).ToLowerInvariant();
        var saved = await App.Visitor().GetAsync($"/fichiers/{file}");
        Assert.StartsWith("attachment", saved.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Contains("sandbox", saved.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("facture <b>", (await App.Visitor().GetAsync($"/questions/{id}")).Source);
    }

    [Fact]
    public async Task A_file_that_lies_about_its_type_is_refused_in_words_and_the_text_is_kept()
    {
        var page = await SendAsync(App.Visitor(), Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "capture.png");

        Assert.Contains("son contenu n’est ni une image PNG, JPEG, WebP ou GIF, ni un PDF", page.Text);
        Assert.Equal("Un texte.", page.Field("Form.Body"));
        Assert.Empty(await App.ReadAsync("SELECT Id FROM Tickets"));
    }

    [Fact]
    public async Task A_form_that_comes_back_has_lost_no_file()
    {
        var guest = App.Visitor();

        var held = await SendAsync(guest, Picture(), "capture.png", body: "Appelez le 06 39 98 24 17.");
        Assert.Contains("capture.png", held.Text);
        await guest.FillInAsync(await guest.FillInAsync(held, "Masquer"), "Envoyer la question");

        Assert.Single(await App.ReadAsync("SELECT a.Id FROM Attachments a JOIN Messages m ON m.Id = a.MessageId"));
    }

    [Fact]
    public async Task A_double_click_on_send_asks_once()
    {
        var guest = App.Visitor();
        var form = await guest.GetAsync("/questions/poser");
        (string, string)[] typed = [("Form.Title", "Une question"), ("Form.Body", "Un texte."), ("Form.Address", Cast.Guest)];

        var first = await guest.FillInAsync(form, "Envoyer la question", typed);
        var second = await guest.FillInAsync(form, "Envoyer la question", typed);

        Assert.Equal(first.Title, second.Title);
        Assert.Single(await App.ReadAsync("SELECT Id FROM Tickets"));
        Assert.Single(await App.LettersToAsync(Cast.Guest));
    }

    private static byte[] Picture()
    {
        using var picture = new MagickImage(MagickColors.SteelBlue, 64, 48);
        return picture.ToByteArray(MagickFormat.Png);
    }

    private static Task<Sheet> SendAsync(Visitor guest, byte[] content, string name, string body = "Un texte.") => PostAsync(
        guest, "/questions/poser", "Envoyer la question", [("Form.Title", "Avec une image"), ("Form.Body", body), ("Form.Address", Cast.Guest)], content, name);

    private static async Task<Sheet> PostAsync(Visitor who, string address, string button, (string, string)[] typed, byte[] content, string name)
    {
        var form = FilledForm.Of(await who.GetAsync(address), button, typed);
        using var file = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var all = new MultipartFormDataContent();
        foreach (var field in form.Fields.Where(field => field.Key != "files"))
            all.Add(new StringContent(field.Value), field.Key);
        all.Add(file, "files", name);
        return await who.SendAsync(HttpMethod.Post, form.Target, all);
    }
}
