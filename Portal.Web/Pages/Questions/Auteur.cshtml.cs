using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Tickets.Tickets;
using Portal.Tickets.Tickets.Reads;
using Portal.Web.Kept;
using Portal.Web.Setup;

namespace Portal.Web.Pages;

/// <summary>Somebody's public words, reached from one of them. Search engines are asked to leave it out: nobody wrote to be listed by name.</summary>
internal sealed class AuteurModel(ReadPublicPerson readPerson) : PageModel
{
    private int _message;

    public PublicPerson Person { get; private set; } = null!; // Set before the page is drawn.

    public string? Older => Person.Next is { } next
        ? string.Create(CultureInfo.InvariantCulture, $"/questions/auteurs/{_message}?apres={ListKeys.Write(next)}")
        : null;

    public async Task<IActionResult> OnGetAsync(int message, string? apres, CancellationToken cancel)
    {
        if (await readPerson.RunAsync(message, ListKeys.ReadPost(apres), cancel) is not { } person)
            return NotFound();

        (Person, _message) = (person, message);
        HttpContext.KeepWhileNothingChanges();
        return Page();
    }

    public static string NameOf(MessageRole role) => role switch
    {
        MessageRole.Question => "Question",
        MessageRole.Answer => "Réponse officielle",
        _ => "Commentaire",
    };

    public static string AddressOf(PublicPost post) => post.Role == MessageRole.Question
        ? Addresses.Question(post.TicketId, post.Title)
        : string.Create(CultureInfo.InvariantCulture, $"{Addresses.Question(post.TicketId, post.Title)}#m{post.MessageId}");
}
