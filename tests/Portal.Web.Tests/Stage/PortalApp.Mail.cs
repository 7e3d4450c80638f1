using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Portal.Web.Mail.Outbound;

namespace Portal.Web.Tests.Stage;

internal sealed partial class PortalApp
{
    private readonly SortedDictionary<string, Letter> _letters = new(StringComparer.Ordinal);

    /// <summary>Every letter that has left so far, oldest first, those that waited until now included.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync()
    {
        await using (var scope = _host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<SendOutgoingMail>().RunAsync(CancellationToken.None);

        var folder = Directory.CreateDirectory(Path.Combine(_data, "mail"));
        foreach (var file in folder.GetFiles("*.eml").Where(file => !_letters.ContainsKey(file.Name)))
            _letters.Add(file.Name, new Letter(await MimeMessage.LoadAsync(file.FullName)));
        return [.. _letters.Values];
    }

    public async Task<IReadOnlyList<Letter>> LettersToAsync(string address) =>
        [.. (await LettersAsync()).Where(letter => string.Equals(letter.To, address, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The path of the link in the last letter to this address that has one which begins so.</summary>
    public async Task<string> LinkToAsync(string address, string path) =>
        (await LettersToAsync(address)).Last(letter => letter.HasLinkTo(path)).LinkTo(path);

    /// <summary>The digits that were sent to this address last.</summary>
    public async Task<string> CodeToAsync(string address) => (await LettersToAsync(address)).Last(letter => letter.HasCode).Code;

    public async Task<Letter> LastLetterToAsync(string address) => (await LettersToAsync(address))[^1];
}
