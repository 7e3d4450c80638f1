using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;
using Portal.Web.Mail.Arriving;

namespace Portal.Web.Pages;

/// <summary>The messages that did not simply become part of a ticket: what waits for a decision first.</summary>
internal sealed class ReceivedMailModel(ListIncomingMail listMail, CurrentViewer viewers) : PageModel
{
    public static IReadOnlyList<MailState> Shown { get; } = [MailState.Held, MailState.Quarantined, MailState.SetAside, MailState.Refused];

    [BindProperty(SupportsGet = true)]
    public string? Liste { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Avant { get; set; }

    public MailState State { get; private set; }

    public IReadOnlyList<IncomingMail> Mails { get; private set; } = [];

    public IReadOnlyDictionary<MailState, int> Counts { get; private set; } = new Dictionary<MailState, int>();

    public long? Next => Mails.Count == ListIncomingMail.PageSize ? Mails[^1].Id : null;

    public static string NameOf(MailState state) => state switch
    {
        MailState.Held => "retenues",
        MailState.Quarantined => "quarantaine",
        MailState.SetAside => "de-cote",
        _ => "refuses",
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var viewer = await viewers.ReadAsync(cancel);
        Counts = await listMail.CountAsync(viewer, cancel);
        State = Shown.Where(state => NameOf(state) == Liste).Cast<MailState?>().FirstOrDefault()
            ?? (Counts.GetValueOrDefault(MailState.Held) == 0 ? MailState.Quarantined : MailState.Held);
        Mails = await listMail.RunAsync(State, Avant, viewer, cancel);
    }
}
