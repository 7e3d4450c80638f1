using System.Security.Cryptography;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Security;
using Portal.Web.Tests.Stage;

namespace Portal.Web.Tests.Sending;

/// <summary>Letters of a domain with a key are signed as RFC 6376 has it, checked with the public half as a receiver would.</summary>
public sealed class SigningLetters : PortalTest
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly string _file = Path.GetTempFileName();

    private protected override PortalSettings Settings
    {
        get
        {
            File.WriteAllText(_file, _key.ExportPkcs8PrivateKeyPem());
            return new PortalSettings
            {
                More = new Dictionary<string, string?>
                {
                    ["Mail:Dkim:0:Domain"] = "exemple.example",
                    ["Mail:Dkim:0:Selector"] = "aide2026",
                    ["Mail:Dkim:0:KeyFile"] = _file,
                },
            };
        }
    }

    [Fact]
    public async Task What_leaves_is_signed_and_one_changed_word_breaks_the_signature()
    {
        var id = await App.AskAsGuestAsync("Où est la clé d’à côté ?", "Un texte accentué : é, œ, €.", Cast.Guest);
        await (await App.SignedInAsync(Cast.Customer)).FillInAsync($"/questions/{id}", "Suivre par mail");
        await PortalApp.AnswerAsync(await App.SignedInAsync(Cast.Agent), id, "Voilà : tout est là.", "Taken", isPublic: true, "acces-comptable");
        await App.LettersAsync();

        var verifier = new DkimVerifier(new PublicHalf(DotNetUtilities.GetRsaPublicKey(_key)));
        foreach (var file in Directory.GetFiles(Path.Combine(App.DataFolder, "mail"), "*.eml"))
        {
            using var message = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
            var signature = message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)];
            Assert.True(await verifier.VerifyAsync(message, signature, TestContext.Current.CancellationToken), message.Subject);
            if (message.Headers.Contains(HeaderId.ListUnsubscribe))
                Assert.Contains("list-unsubscribe-post", signature.Value, StringComparison.OrdinalIgnoreCase);

            message.Subject += "!";
            Assert.False(await verifier.VerifyAsync(message, signature, TestContext.Current.CancellationToken));
        }
    }

    private sealed class PublicHalf(AsymmetricKeyParameter key) : DkimPublicKeyLocatorBase
    {
        public override AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            selector == "aide2026" && domain == "exemple.example" ? key : throw new InvalidOperationException($"No key {selector} of {domain}.");

        public override Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
