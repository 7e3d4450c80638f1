using Portal.Tickets.People;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Letters;

internal sealed class AddressInEnglish(EnglishDates dates) : IAddressTongue
{
    private const string Because = "This message concerns the safety of your own access to our help centre and can’t be unsubscribed from.";
    private const string Hello = "Hello,";

    public Letter CodeToNew(string digits) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = $"Your code to change your address: {digits}",
        Paragraphs = ["Somebody wants to receive here what our help centre writes to them. This code proves that the mailbox is theirs; it is good for five minutes and works once."],
        Code = digits,
        Notes = ["You asked for nothing? Do nothing: without this code nothing changes. Give it to nobody, not even to our team."],
        Because = "You receive this message because somebody typed your address in our help centre.",
    };

    public Letter WillMove(AddressChange change, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Your mail address is about to change in our help centre",
        Paragraphs =
        [
            change.IsByTeam
                ? "We were asked to replace your address, because you are said to have lost this mailbox."
                : "You asked to be reached at another address.",
            "Until then your present address stays yours, and no request for access that you decide about moves on.",
        ],
        Facts =
        [
            ("New address", change.NewAddress),
            ("Asked by", change.IsByTeam ? "our team, for you" : "you, signed in to your space"),
            ("Will change", change.DueAt is { } due ? $"on {dates.Full(due)}" : "three days after a second agent agrees"),
        ],
        Button = ("See the change and stop it", link),
        Notes = ["This isn’t you? Sign in with this very address and stop it, or reply to this message: we will stop it."],
        Because = Because,
    };

    public Letter Moved(string newAddress, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Your mail address has changed in our help centre",
        Paragraphs = ["From now on we write to the new address, and it is the one you sign in with. All your sessions were closed."],
        Facts = [("New address", newAddress)],
        Button = ("Sign in", link),
        Notes = ["This wasn’t you? Reply to this message at once."],
        Because = Because,
    };

    public Letter MoveStopped(string newAddress, string link) => new()
    {
        Language = "en",
        Greeting = Hello,
        Subject = "Your mail address does not change",
        Paragraphs = ["The change of address that was waiting is stopped. We go on writing here, and you sign in as before."],
        Facts = [("Address that was not taken", newAddress)],
        Button = ("Open the safety of my account", link),
        Notes = ["You had asked for nothing? Close the sessions you don’t recognise and change your password."],
        Because = Because,
    };
}
