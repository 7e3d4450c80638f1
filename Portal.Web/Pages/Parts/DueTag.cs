using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Tickets.Duty;
using Portal.Tickets.Tickets;
using Portal.Web.Setup;

namespace Portal.Web.Pages.Parts;

/// <summary><c>&lt;due of="…" /&gt;</c> : how long until a deadline, or how late it is; nothing where none runs.</summary>
[HtmlTargetElement("due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTag(FrenchDates dates, DutyRules duty, TimeProvider clock) : TagHelper
{
    public DateTimeOffset Of { get; set; }

    /// <summary>Words before the time, such as « Première réponse dans ».</summary>
    public string What { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of >= Ticket.NotDue)
        {
            output.SuppressOutput();
            return;
        }

        var now = clock.GetUtcNow();
        var (late, soon) = (Of <= now, Of <= duty.Calendar.Add(now, duty.WarnBefore));
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", late ? "due late" : soon ? "due soon" : "due");
        output.Attributes.SetAttribute("title", $"Échéance : {dates.Full(Of)}");
        if (late || soon)
            output.Content.AppendHtml($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-{(late ? "alert" : "clock")}\"/></svg>");
        output.Content.Append(late
            ? $"{Length(now - Of)}{(What.Length > 0 ? " de retard" : "")}"
            : $"{What}{(What.Length > 0 ? " " : "")}{Until(now)}");
        if (late && What.Length == 0)
            output.Content.AppendHtml("<span class=\"visually-hidden\"> de retard</span>");
    }

    private string Until(DateTimeOffset now) => (duty.Calendar.DayOf(Of).DayNumber - duty.Calendar.DayOf(now).DayNumber) switch
    {
        0 when What.Length > 0 => $"dans {Length(Of - now)}",
        0 => Length(Of - now),
        1 => $"demain {dates.Time(Of)}",
        _ => dates.ShortDay(Of),
    };

    private static string Length(TimeSpan time) => time switch
    {
        { TotalMinutes: < 60 } => $"{Math.Max(1, (int)time.TotalMinutes)} min",
        { TotalHours: < 24 } => $"{(int)time.TotalHours} h {time.Minutes:00}",
        _ => $"{(int)time.TotalDays} j",
    };
}
