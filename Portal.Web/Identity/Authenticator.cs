using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Tickets.People;
using Portal.Web.Mail.Letters;
using Portal.Web.Persistence;
using Portal.Web.Setup;
using QRCoder;

namespace Portal.Web.Identity;

/// <summary>A person's authenticator app and the recovery codes that stand in for it.</summary>
internal sealed class Authenticator(PortalDb db, UserManager<PortalUser> users, SignIn signIn, SecurityLetters letters, IOptions<BrandOptions> brand)
{
    private const int Codes = 10;
    private const int PixelsPerModule = 4;

    public async Task<(bool On, int RecoveryCodes, bool Password)> StateAsync(Person person)
    {
        var user = await signIn.UserAsync(person);
        return (user.TwoFactorEnabled, user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0, await users.HasPasswordAsync(user));
    }

    /// <summary>The key to put into the app, as text and as a picture; made anew for whoever begins.</summary>
    public async Task<AuthenticatorKey> KeyAsync(Person person, bool renew)
    {
        var user = await signIn.UserAsync(person);
        if (renew || await users.GetAuthenticatorKeyAsync(user) is null)
            (await users.ResetAuthenticatorKeyAsync(user)).OrThrow();
        var key = await users.GetAuthenticatorKeyAsync(user) ?? throw new InvalidOperationException("Just made.");
        var uri = $"otpauth://totp/{UrlEncoder.Default.Encode(brand.Value.Name)}:{UrlEncoder.Default.Encode(person.Address)}?secret={key}&issuer={UrlEncoder.Default.Encode(brand.Value.Name)}&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        var picture = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(svg.GetGraphic(PixelsPerModule)));
        return new AuthenticatorKey(string.Join(' ', key.Chunk(4).Select(four => new string(four))), $"data:image/svg+xml;base64,{picture}");
    }

    /// <summary>Switches it on when the app shows the right code, and gives the recovery codes; null for a wrong one.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(Person person, string code, CancellationToken cancel)
    {
        var user = await signIn.UserAsync(person);
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, string.Concat(code.Where(char.IsAsciiDigit))))
            return null;

        letters.AuthenticatorOn(await MineAsync(person, cancel));
        (await users.SetTwoFactorEnabledAsync(user, enabled: true)).OrThrow();
        return await NewCodesAsync(user);
    }

    public async Task TurnOffAsync(Person person, CancellationToken cancel)
    {
        var user = await signIn.UserAsync(person);
        letters.AuthenticatorOff(await MineAsync(person, cancel));
        (await users.SetTwoFactorEnabledAsync(user, enabled: false)).OrThrow();
        (await users.ResetAuthenticatorKeyAsync(user)).OrThrow();
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
    }

    public async Task<IReadOnlyList<string>> RenewCodesAsync(Person person, CancellationToken cancel)
    {
        letters.RecoveryCodesMade(await MineAsync(person, cancel));
        return await NewCodesAsync(await signIn.UserAsync(person));
    }

    private async Task<IReadOnlyList<string>> NewCodesAsync(PortalUser user) =>
        [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes) ?? throw new InvalidOperationException("The store keeps recovery codes.")];

    private Task<Person> MineAsync(Person person, CancellationToken cancel) => db.People.SingleAsync(p => p.Id == person.Id, cancel);
}

/// <summary>What an app is set up with.</summary>
internal sealed record AuthenticatorKey(string Text, string Picture);
