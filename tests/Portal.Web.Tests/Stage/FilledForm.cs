using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Web.Tests.Stage;

/// <summary>A form of a page as a person fills it in: only fields that are there, only choices that are offered, one button.</summary>
internal sealed class FilledForm
{
    private FilledForm(string target, string method, IReadOnlyList<KeyValuePair<string, string>> fields) =>
        (Target, Method, Fields) = (target, method, fields);

    public string Target { get; }

    public string Method { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <param name="button">How the words on the button begin, or its label for those who don't see it.</param>
    public static FilledForm Of(Sheet page, string button, IReadOnlyList<(string Name, string Value)> typed)
    {
        var pressed = page.Html.QuerySelectorAll("button")
            .FirstOrDefault(found => Sheet.Plain(found.TextContent).StartsWith(button, StringComparison.Ordinal)
                || (found.GetAttribute("aria-label") ?? "").StartsWith(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"The page {page.Address} has no button « {button} »: {page.Text}");
        return Of(page, FormOf(page, pressed), pressed, typed);
    }

    /// <summary>Each form of the page with each of its buttons, filled in with nothing but what it came with.</summary>
    public static IReadOnlyList<FilledForm> AllOf(Sheet page) =>
        [.. page.Html.QuerySelectorAll("button").Where(button => FindForm(page, button) is not null)
            .Select(button => Of(page, FormOf(page, button), button, []))];

    private static FilledForm Of(Sheet page, IElement form, IElement button, IReadOnlyList<(string Name, string Value)> typed)
    {
        var controls = page.Html.QuerySelectorAll("input, select, textarea").Where(control => FindForm(page, control) == form).ToList();
        foreach (var (name, value) in typed)
            EnsureOffered(page, controls.Where(control => control.GetAttribute("name") == name).ToList(), name, value);

        var fields = controls
            .Where(control => typed.All(field => field.Name != control.GetAttribute("name")))
            .SelectMany(Untouched)
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)))
            .ToList();
        if (button.GetAttribute("name") is { Length: > 0 } buttonName)
            fields.Add(KeyValuePair.Create(buttonName, button.GetAttribute("value") ?? ""));
        var target = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        return new FilledForm(
            string.IsNullOrEmpty(target) ? page.Address : target, (form.GetAttribute("method") ?? "get").ToUpperInvariant(), fields);
    }

    private static void EnsureOffered(Sheet page, List<IElement> controls, string name, string value)
    {
        var offered = controls.SelectMany(control => control switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => [choice.GetAttribute("value") ?? "on"],
            IHtmlSelectElement select => select.Options.Select(option => option.Value),
            _ => Enumerable.Empty<string>(),
        }).ToList();
        if (controls.Count == 0 || (offered.Count > 0 && !offered.Contains(value)))
            throw new InvalidOperationException($"The page {page.Address} offers no {name} = {value}.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Untouched(IElement control)
    {
        var name = control.GetAttribute("name") ?? "";
        if (name.Length == 0)
            return [];

        return control switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } choice =>
                choice.HasAttribute("checked") ? [KeyValuePair.Create(name, choice.GetAttribute("value") ?? "on")] : [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.GetAttribute("value") ?? "")],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.TextContent)],
            IHtmlSelectElement select => [KeyValuePair.Create(name, select.Value ?? "")],
            _ => [],
        };
    }

    private static IElement FormOf(Sheet page, IElement control) =>
        FindForm(page, control) ?? throw new InvalidOperationException($"A button of {page.Address} belongs to no form.");

    private static IElement? FindForm(Sheet page, IElement control) =>
        control.GetAttribute("form") is { } id ? page.Html.GetElementById(id) : control.Closest("form");
}
