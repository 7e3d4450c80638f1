using Portal.Tickets.Tests.Stage;
using Portal.Tickets.Writing;

namespace Portal.Tickets.Tests.Writing;

public sealed class UsingMacros
{
    [Theory]
    [InlineData("Bonjour {{demandeur}}, nº {{numero}}.", "Bonjour Nora, nº 7.")]
    [InlineData("Bonjour {{ demandeur }}.", "Bonjour Nora.")]
    [InlineData("Bonjour {{titre|à vous}}.", "Bonjour à vous.")]
    [InlineData("Bonjour {{titre|}}.", "Bonjour .")]
    [InlineData("Bonjour {{titre}}.", "Bonjour {{titre}}.")]
    [InlineData("Rien à mettre { {demandeur} }.", "Rien à mettre { {demandeur} }.")]
    public void Values_take_the_place_of_variables_and_what_has_none_stays_to_be_seen(string written, string filled) =>
        Assert.Equal(filled, MacroVariables.Fill(written, name => name switch { "demandeur" => "Nora", "numero" => "7", _ => null }));

    [Theory]
    [InlineData("{{demandeur}} {{tutoriel:acces-comptable}}")]
    [InlineData("Écrivez `{{prenom}}` dans le modèle.", "")]
    [InlineData("Bonjour {{prenom}}, {{demandeur}} {{prenom}}", "{{prenom}}")]
    [InlineData("{{tutoriel:}}", "{{tutoriel:}}")]
    [InlineData("{{Demandeur}}", "{{Demandeur}}")]
    public void A_variable_that_nobody_knows_is_a_fault(string written, string unknown = "") =>
        Assert.Equal(unknown.Length == 0 ? [] : [unknown], MacroVariables.Unknown(written));

    [Fact]
    public void A_value_is_never_read_as_a_variable() =>
        Assert.Equal("{{agent}}", MacroVariables.Fill("{{titre}}", name => name == "titre" ? "{{agent}}" : "Samir"));

    [Fact]
    public async Task Ones_own_are_for_oneself_and_the_teams_for_everybody()
    {
        using var room = Room.Open();
        var (samir, lea) = (await room.HireAsync("Samir"), await room.HireAsync("Lea"));
        await room.WriteMacroAsync(samir, "À moi");
        await room.WriteMacroAsync(samir, "À tous", forTeam: true);

        Assert.Equal(["À moi", "À tous"], (await room.MacrosAsync(samir)).Select(macro => macro.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["À tous"], (await room.MacrosAsync(lea)).Select(macro => macro.Name));
        Assert.Empty(await room.MacrosAsync(await room.MeetAsync("nora@garage.example")));
    }

    [Fact]
    public async Task A_use_is_counted_once_the_answer_has_left_and_not_when_it_was_taken_back()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var macro = await room.WriteMacroAsync(samir);
        var id = await room.AskAsync(await room.MeetAsync("nora@garage.example"));

        await room.SendAsync(id, samir, macroId: macro);
        await room.TakeBackAsync(id, samir);
        var takenBack = Assert.Single(await room.MacrosAsync(samir)).UseCount;
        await room.SendAsync(id, samir, macroId: macro);
        await room.SendNowAsync(id, samir);

        Assert.Equal((0, 1), (takenBack, Assert.Single(await room.MacrosAsync(samir)).UseCount));
    }

    [Fact]
    public async Task Nobody_changes_or_removes_a_colleagues_own_and_what_is_removed_can_be_put_back()
    {
        using var room = Room.Open();
        var (samir, lea) = (await room.HireAsync("Samir"), await room.HireAsync("Lea"));
        var macro = await room.WriteMacroAsync(samir);
        var text = new MacroText("Volée", "Rien", Then: null, "", TakesIt: false, [], ForTeam: false);

        Assert.Equal(EditMacroOutcome.NoSuchMacro, await room.DoAsync<EditMacro, EditMacroOutcome>(edit => edit.RunAsync(macro, text, lea, TestContext.Current.CancellationToken)));
        Assert.False(await RemoveAsync(room, macro, remove: true, lea));
        Assert.True(await RemoveAsync(room, macro, remove: true, samir));
        Assert.Empty(await room.MacrosAsync(samir));
        Assert.True(await RemoveAsync(room, macro, remove: false, samir));
        Assert.Equal("Accès", Assert.Single(await room.MacrosAsync(samir)).Name);
    }

    [Fact]
    public async Task One_with_an_unknown_variable_is_not_kept()
    {
        using var room = Room.Open();
        var samir = await room.HireAsync("Samir");
        var text = new MacroText("Accès", "Bonjour {{prenom}}", Then: null, "", TakesIt: false, [], ForTeam: false);

        Assert.Equal(EditMacroOutcome.UnknownVariable, await room.DoAsync<EditMacro, EditMacroOutcome>(edit => edit.RunAsync(macroId: null, text, samir, TestContext.Current.CancellationToken)));
        Assert.Empty(await room.MacrosAsync(samir));
    }

    private static Task<bool> RemoveAsync(Room room, int macro, bool remove, Portal.Tickets.People.Viewer agent) =>
        room.DoAsync<EditMacro, bool>(edit => edit.RemoveAsync(macro, remove, agent, TestContext.Current.CancellationToken));
}
