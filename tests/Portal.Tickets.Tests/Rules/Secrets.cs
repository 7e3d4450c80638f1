using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Rules;

public sealed class Secrets
{
    private static readonly Guid Selector = new("0123abcd-4567-4def-89ab-0123456789ab");

    [Fact]
    public void A_secret_proves_itself_and_is_not_kept()
    {
        var (text, hash) = Secret.New(Selector);

        var read = Secret.TryRead(text);

        Assert.Equal(Selector, read?.Selector);
        Assert.True(Secret.Matches(hash, read!.Value.Hash)); // Asserted just above.
        Assert.Equal(76, text.Length);
        Assert.Equal(32, hash.Length);
    }

    [Fact]
    public void Two_secrets_differ() => Assert.NotEqual(Secret.New(Selector).Text, Secret.New(Selector).Text);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("%20")]
    [InlineData("%00")]
    [InlineData("\0")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData(".")]
    [InlineData(null)]
    public void A12_What_we_cannot_have_made_is_refused_before_any_look_up(string? text) => Assert.Null(Secret.TryRead(text));

    [Fact]
    public void A12_A_secret_with_anything_added_or_lost_is_refused_before_any_look_up()
    {
        var (text, _) = Secret.New(Selector);

        Assert.Null(Secret.TryRead(text + " "));
        Assert.Null(Secret.TryRead(" " + text));
        Assert.Null(Secret.TryRead(text + "\0"));
        Assert.Null(Secret.TryRead(text[..^1]));
        Assert.Null(Secret.TryRead(text.Replace('.', '-')));
        Assert.Null(Secret.TryRead(new string('a', 1_048_576)));
    }

    [Fact]
    public void A12_A_selector_in_full_width_digits_is_refused_before_any_look_up()
    {
        var (text, _) = Secret.New(Selector);

        Assert.Null(Secret.TryRead("０" + text[1..]));
    }

    [Fact]
    public void A12_A_secret_with_its_case_flipped_or_one_character_changed_does_not_match()
    {
        var (text, hash) = Secret.New(Selector);
        var flipped = string.Concat(text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));
        var changed = text[..^2] + (text[^2] == 'A' ? 'B' : 'A') + text[^1];
        var fullWidth = text[..^1] + (char)(text[^1] + 0xFEE0);

        Assert.All([flipped, changed, fullWidth], wrong =>
            Assert.False(Secret.TryRead(wrong) is { } read && Secret.Matches(hash, read.Hash)));
    }
}
