using Portal.Tickets.Access;
using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class AccessInEnglish(EnglishDates dates) : IAccessTongue
{
    public Letter AskConsent(Person owner, Account account, AccessRequest request, string agentName, string link) => new()
    {
        Language = "en",
        Subject = $"{Who(request)} asks for access to {account.Name}",
        Greeting = Greeting(owner.Name),
        Paragraphs =
        [
            $"{Who(request)} asks to enter your account with the Accountant role. "
            + (agentName.Length > 0 ? $"{agentName}, of our customer service, prepared the request. " : "")
            + "Nothing is granted until you have answered.",
        ],
        Facts =
        [
            ("Account", account.Name), ("Who asks", Who(request)), ("Their address", request.InviteeAddress),
            .. agentName.Length > 0 ? [("Prepared by", $"{agentName}, customer service")] : Array.Empty<(string, string)>(),
            ("They will see", "all documents, reports and exports"), ("They will not touch", "your settings, users and subscription"),
            ("Until", "you take it back, and one year at most unless you confirm it"), ("Answer before", Until(request)),
        ],
        Button = ("Read the request and answer", link),
        Notes =
        [
            "You will sign in; then you can authorise, refuse, or say that this isn’t you.",
            "Replying to this message starts a conversation with us and authorises nothing. Without an answer by then, the request lapses.",
        ],
        Because = BecauseOwner(account),
    };

    public Letter StepUpCode(Account account, AccessRequest request, string digits) => new()
    {
        Language = "en",
        Subject = $"Code to authorise an access: {digits}",
        Greeting = Hello,
        Paragraphs = [$"This code lets {Who(request)} into the account {account.Name} with the Accountant role. It is good for five minutes, for this request only."],
        Code = digits,
        Notes = ["Give this code to nobody, not even to our team. You asked for nothing? Do nothing and tell us."],
        Because = BecauseOwner(account),
    };

    public Letter Invite(Account account, AccessRequest request, string link) => new()
    {
        Language = "en",
        Subject = $"{account.Name} invites you as its accountant",
        Greeting = Hello,
        Paragraphs = [$"The owner of the account {account.Name} gives you access to its documents, reports and exports, with the Accountant role."],
        Facts = [("Account", account.Name), ("Address invited", request.InviteeAddress), ("Accept before", Until(request))],
        Button = ("Read the invitation", link),
        Notes = ["You will sign in with the invited address; then you can accept or decline. The invitation is for this address only."],
        Because = BecauseInvitee,
    };

    public Letter GuardianMoves(Account account, string whose, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"{account.Name}: the address of {whose} is about to change",
        Paragraphs =
        [
            $"A change of mail address is asked for {whose}, who decides about access to the account {account.Name}.",
            "Until it is done or stopped, no request for access to that account moves on.",
        ],
        Button = ("See who has access", link),
        Notes = [$"This looks strange? Ask {whose} in person, or reply to this message: we can stop the change."],
        Because = BecauseOwner(account),
    };

    public Letter Tell(AccessStep step, Account account, AccessRequest request, string link) => new()
    {
        Language = "en",
        Subject = $"{account.Name}: {Headline(step)}",
        Greeting = Hello,
        Paragraphs = [Sentence(step, account, request)],
        Facts = [("Account", account.Name), ("Accountant", request.InviteeAddress)],
        Button = ("Open Accountant access", link),
        Notes = ["You can take an access back at any moment, without a code."],
        Because = BecauseOwner(account),
    };

    public Letter RemindOwner(Account account, AccessRequest request, string link) => request.State == AccessState.AwaitingConsent
        ? new()
        {
            Language = "en",
            Subject = $"{account.Name}: a request for access awaits your answer",
            Greeting = Hello,
            Paragraphs = [$"{Who(request)} asks to enter the account {account.Name}. Without an answer before {Until(request)}, the request lapses and nothing is granted."],
            Button = ("Open Accountant access", link),
            Because = BecauseOwner(account),
        }
        : new()
        {
            Language = "en",
            Subject = $"{account.Name}: one step is left for your accountant",
            Greeting = Hello,
            Paragraphs = [$"{Who(request)} accepted your invitation. The access isn’t open yet: one step is left in your settings, of two minutes. The page leads you."],
            Button = ("Open Accountant access", link),
            Because = BecauseOwner(account),
        };

    public Letter RemindInvitee(Account account, AccessRequest request, string link) => new()
    {
        Language = "en",
        Subject = $"{account.Name}: your invitation ends soon",
        Greeting = Hello,
        Paragraphs = [$"The owner of the account {account.Name} invited you as its accountant. You can accept or decline until {Until(request)}."],
        Button = ("Open My clients", link),
        Notes = ["Sign in with the address this message came to: the invitation is there."],
        Because = BecauseInvitee,
    };

    public Letter RemindOfReview(Account account, AccessRequest request, string link) => new()
    {
        Language = "en",
        Subject = $"{account.Name}: do you keep your accountant’s access?",
        Greeting = Hello,
        Paragraphs =
        [
            $"{Who(request)} has been in the account {account.Name} for nearly a year. Confirm the access before {dates.Day(request.ReviewAt ?? request.CreatedAt)} for it to go on.",
            "Without your confirmation it ends that day.",
        ],
        Facts = [("Account", account.Name), ("Accountant", request.InviteeAddress)],
        Button = ("Open Accountant access", link),
        Because = BecauseOwner(account),
    };

    private static string Headline(AccessStep step) => step switch
    {
        AccessStep.Sent => "a request for access is waiting",
        AccessStep.Authorised => "accountant’s access authorised",
        AccessStep.Refused => "request for access refused",
        AccessStep.Reported => "request for access reported and blocked",
        AccessStep.Cancelled => "request for access called off",
        AccessStep.Declined => "invitation declined",
        AccessStep.Expired => "request for access lapsed",
        AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere => "your accountant is in",
        AccessStep.FoundMissing => "the access isn’t open, another try follows",
        AccessStep.Renewed => "accountant’s access kept for a year",
        AccessStep.Doubted => "confirm your accountant’s access",
        AccessStep.RevocationRequested => "access cut, one step is left",
        AccessStep.Revoked => "accountant’s access taken back",
        _ => "accountant’s access to be checked",
    };

    private string Sentence(AccessStep step, Account account, AccessRequest request) => step switch
    {
        AccessStep.Sent => $"{Who(request)} asks to enter the account {account.Name} with the Accountant role. The owner has the request; nothing is granted until they answer.",
        AccessStep.Authorised => $"The access of {Who(request)} to the account {account.Name} is authorised. The invitation {(request.InviteAfter is null ? "has left" : "leaves after a safety delay")}; nothing is open until it is accepted.",
        AccessStep.Refused => $"The request of {Who(request)} is refused. Nothing was granted.",
        AccessStep.Reported => $"The request of {Who(request)} is blocked and reported to our team. Nothing was granted.",
        AccessStep.Cancelled => $"The request of {Who(request)} is called off. Nothing was granted.",
        AccessStep.Declined => $"{Who(request)} declined the invitation. Nothing was granted.",
        AccessStep.Expired => $"Nobody answered in time: the request of {Who(request)} lapses and nothing is granted.",
        AccessStep.Active or AccessStep.DoneByHand or AccessStep.FoundThere => $"{Who(request)} accepted the invitation and now enters the account {account.Name} with the Accountant role.",
        AccessStep.FoundMissing => $"We checked: the access of {Who(request)} was not open. It is about to be.",
        AccessStep.Renewed => $"The access of {Who(request)} to the account {account.Name} goes on for a year.",
        AccessStep.Doubted => $"Our data were put back from a backup. In them {Who(request)} has access to the account {account.Name}: tell us before {dates.Day(request.ReviewAt ?? request.CreatedAt)} whether you still want that, or it ends that day. A request made since has to be made again.",
        AccessStep.RevocationRequested => $"The access of {Who(request)} is cut here. One step is left in your settings: the page says which.",
        AccessStep.Revoked => $"{Who(request)} no longer has access to the account {account.Name}.",
        _ => $"We never got the service’s answer for the access of {Who(request)}. Check your users: the page says how.",
    };

    private const string Hello = "Hello,";

    private static string Greeting(string name) => name.Length > 0 ? $"Hello {name}," : Hello;

    private static string Who(AccessRequest request) => request.InviteeName.Length > 0 ? request.InviteeName : request.InviteeAddress;

    private string Until(AccessRequest request) => request.ExpiresAt is { } end ? dates.Full(end) : "";

    private const string BecauseInvitee = "You get this message because the owner of an account invited you.";

    private static string BecauseOwner(Account account) =>
        $"You get this message because you are an owner or administrator of the account {account.Name}. It concerns the safety of your account and can’t be unsubscribed from.";
}
