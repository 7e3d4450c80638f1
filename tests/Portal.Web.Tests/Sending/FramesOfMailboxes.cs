using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Sending;

/// <summary>An answer stands under the company's lines of the mailbox it leaves by.</summary>
public sealed class FramesOfMailboxes : PortalTest
{
    private protected override PortalSettings Settings => new()
    {
        More = new Dictionary<string, string?>
        {
            ["Portal:Mailboxes:0:Key"] = "comptables",
            ["Portal:Mailboxes:0:Address"] = "comptables@exemple.example",
            ["Portal:Mailboxes:0:Theme"] = "utilisateurs-roles-acces",
            ["Portal:Mailboxes:0:SignatureFrame:0"] = "Exemple — Service des comptables",
        },
    };

    [Fact]
    public async Task What_leaves_by_a_mailbox_with_its_own_frame_carries_that_and_the_rest_the_brands()
    {
        var agent = await App.SignedInAsync(Cast.Agent);
        foreach (var (title, theme) in new[] { ("Accès", "utilisateurs-roles-acces"), ("Facture", "") })
        {
            var id = await App.AskAsGuestAsync(title, "Un texte.", Cast.Guest, isPrivate: true);
            await App.WriteAsync($"UPDATE Tickets SET Theme = '{theme}' WHERE Id = {id}");
            await PortalApp.AnswerAsync(agent, id, $"Réponse : {title}.", isPublic: false);
        }

        var letters = await App.LettersToAsync(Cast.Guest);
        var (own, common) = (letters.Single(letter => letter.Subject == "Re: Accès"), letters.Single(letter => letter.Subject == "Re: Facture"));
        Assert.Contains("Exemple — Service des comptables", own.Text, StringComparison.Ordinal);
        Assert.Contains("Exemple — Service des comptables", own.HtmlSource, StringComparison.Ordinal);
        Assert.DoesNotContain("Exemple — Service clientèle", own.Text, StringComparison.Ordinal);
        Assert.Contains("Exemple — Service clientèle", common.Text, StringComparison.Ordinal);
    }
}
