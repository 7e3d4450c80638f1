using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Portal.Web.Mail.Mailboxes;

/// <summary>Stops a start with half a mailbox, by its key and what is missing; never says a secret.</summary>
internal sealed class MailboxesValidator : IValidateOptions<MailboxesOptions>
{
    public ValidateOptionsResult Validate(string? name, MailboxesOptions options)
    {
        var faults = options.Mailboxes.SelectMany(FaultsOf).ToList();
        faults.AddRange(Twice(options, box => box.Key, "key"));
        faults.AddRange(Twice(options, box => box.Address, "address"));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(MailboxOptions box)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(box, new ValidationContext(box), found, validateAllProperties: true);
        foreach (var server in (ReadOnlySpan<MailServerOptions>)[box.Imap, box.Smtp])
        {
            Validator.TryValidateObject(server, new ValidationContext(server), found, validateAllProperties: true);
            Validator.TryValidateObject(server.OAuth, new ValidationContext(server.OAuth), found, validateAllProperties: true);
            if (server.OAuth is { TokenEndpoint: { } endpoint } && !(endpoint.IsAbsoluteUri && endpoint.Scheme == Uri.UriSchemeHttps))
                found.Add(new ValidationResult("OAuth:TokenEndpoint is no https address."));
            if (server.OAuth.IsSet && !server.LogsIn)
                found.Add(new ValidationResult("OAuth needs User: the mailbox that the token opens."));
        }

        if (box.Imap.IsSet && !box.Imap.LogsIn)
            found.Add(new ValidationResult("Imap:User is missing."));
        return found.Select(fault => $"Portal:Mailboxes: {(box.Key.Length > 0 ? box.Key : "one without Key")}: {fault.ErrorMessage}");
    }

    private static IEnumerable<string> Twice(MailboxesOptions options, Func<MailboxOptions, string> what, string called) =>
        options.Mailboxes.GroupBy(what, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1)
            .Select(same => $"Portal:Mailboxes: the {called} {same.Key} stands there twice.");
}
