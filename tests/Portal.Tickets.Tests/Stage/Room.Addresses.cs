using Microsoft.EntityFrameworkCore;
using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Stage;

internal sealed partial class Room
{
    public Task<AskAddressOutcome> AskToMoveAsync(Viewer person, string to) =>
        DoAsync<ChangeMyAddress, AskAddressOutcome>(change => change.AskAsync(to, person, Cancel));

    public Task<ConfirmAddressOutcome> ConfirmMoveAsync(Viewer person, string digits) =>
        DoAsync<ChangeMyAddress, ConfirmAddressOutcome>(change => change.ConfirmAsync(digits, person, Cancel));

    /// <summary>Asks, reads the code in the new mailbox, and types it.</summary>
    public async Task<ConfirmAddressOutcome> MoveAsync(Viewer person, string to)
    {
        Assert.Equal(AskAddressOutcome.Asked, await AskToMoveAsync(person, to));
        return await ConfirmMoveAsync(person, Mail.LastSecret(LetterKind.AddressCode));
    }

    public Task<AskAddressForOtherOutcome> AskToMoveOtherAsync(Viewer agent, Viewer person, string to, string reason = "Reconnue au téléphone.") =>
        DoAsync<ChangeAddressOfOther, AskAddressForOtherOutcome>(change => change.AskAsync(person.RequiredPersonId, to, reason, agent, Cancel));

    public async Task<ConfirmAddressForOtherOutcome> AgreeToMoveAsync(Viewer agent, Viewer person)
    {
        var change = await OpenMoveAsync(person);
        return await DoAsync<ChangeAddressOfOther, ConfirmAddressForOtherOutcome>(confirm => confirm.ConfirmAsync(change, agent, Cancel));
    }

    public async Task<bool> StopMoveAsync(Viewer by, Viewer person)
    {
        var change = await OpenMoveAsync(person);
        return await DoAsync<StopAddressChange, bool>(stop => stop.RunAsync(change, by, Cancel));
    }

    public Task ApplyMovesAsync() => DoAsync<ApplyAddressChanges>(apply => apply.RunAsync(Cancel));

    public async Task<string> AddressOfAsync(Viewer person) => (await PersonAsync(person)).Address;

    private Task<Guid> OpenMoveAsync(Viewer person) =>
        InDbAsync(db => db.AddressChanges.Where(change => change.OpenKey == person.PersonId).Select(change => change.Id).SingleAsync(Cancel));
}
