using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class PeopleInEnglish(EnglishDates dates) : IPeopleTongue
{
    private const string BecauseSignIn = "You receive this message because somebody typed your address to sign in to our help centre.";
    private const string BecauseSafety = "This message concerns the safety of your own access to our help centre and can’t be unsubscribed from.";
    private const string Hello = "Hello,";

    public Letter SignInCode(string digits) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"Your sign-in code: {digits}",
        Paragraphs = ["Here is the code to type on the sign-in page. It is good for five minutes and works once."],
        Code = digits,
        Notes = ["You asked for nothing? Do nothing: without this code nobody gets in. Give it to nobody, not even to our team."],
        Because = BecauseSignIn,
    };

    public Letter SignInNeedsPassword(string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "The team signs in by password",
        Paragraphs = ["A sign-in code was asked for with your address. Members of the team sign in by password, without a code."],
        Button = ("Sign in by password", link),
        Because = BecauseSignIn,
    };

    public Letter ProofCode(ProofAct act, string digits) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"Your code to {Words(act)}: {digits}",
        Paragraphs = [$"This code serves to {Words(act)}, and nothing else. It is good for five minutes and works once."],
        Code = digits,
        Notes = ["You asked for nothing? Give this code to nobody, not even to our team, and look at your sessions under “Sécurité de mon compte”."],
        Because = BecauseSafety,
    };

    public Letter RoleChanged(PortalRole role, string by, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"Your role in the help centre: {Words(role)}",
        Paragraphs = [$"{by} has just changed your role. You are now: {Words(role)}. Your open sessions were closed: sign in again."],
        Button = ("Sign in", link),
        Because = BecauseSafety,
    };

    public Letter Safety(SafetyEvent happened, string detail, DateTimeOffset at, string link)
    {
        var (subject, sentence) = Of(happened, detail);
        return new()
        {
            Language = "en",
            Greeting = Hello,
            Subject = subject,
            Paragraphs = [sentence],
            Facts = [("When", dates.Full(at))],
            Button = ("Open the safety of my account", link),
            Notes = ["This wasn’t you? Open “Sécurité de mon compte”, close all sessions and change your password."],
            Because = BecauseSafety,
        };
    }

    private static string Words(ProofAct act) => act switch
    {
        ProofAct.ChangeRole => "change a role",
        ProofAct.ChangeWhatIsRequired => "change what signing in requires",
        ProofAct.ChoosePassword => "choose a new password",
        _ => "confirm that it is you",
    };

    private static string Words(PortalRole role) => role switch
    {
        PortalRole.Agent => "agent",
        PortalRole.Lead => "team lead",
        PortalRole.Administrator => "administrator",
        _ => "customer",
    };

    private static (string Subject, string Sentence) Of(SafetyEvent happened, string detail) => happened switch
    {
        SafetyEvent.NewDevice => ("Sign-in from a new device", $"Somebody has just signed in with your address from a device we didn’t know: {detail}."),
        SafetyEvent.PasswordChanged => ("Your password has changed", "Your password has just been changed. The other open sessions were closed."),
        SafetyEvent.PasswordRemoved => ("Your password is removed", "Your password has just been removed. From now on one gets in with a mailed code."),
        SafetyEvent.AuthenticatorOn => ("Authenticator app added", "An authenticator app now protects your access: you will be asked for a code at each sign-in."),
        SafetyEvent.AuthenticatorOff => ("Authenticator app removed", "The authenticator app no longer protects your access. The recovery codes are void."),
        SafetyEvent.RecoveryCodesMade => ("New recovery codes", "New recovery codes have just been made. The old ones are void."),
        SafetyEvent.RecoveryCodeUsed => ("A recovery code was used", $"A recovery code has just been used to get in. You have {detail} left."),
        SafetyEvent.PasskeyAdded => ("Passkey added", $"A passkey, “{detail}”, can now be used to get in as you."),
        _ => ("Passkey removed", $"The passkey “{detail}” no longer gets anybody in."),
    };
}
