using Portal.Tickets.People;

namespace Portal.Tickets.Tests.Rules;

public sealed class MailAddresses
{
    [Theory]
    [InlineData("cora@cabinet.example", "cora@cabinet.example")]
    [InlineData("  Cora@Cabinet.EXAMPLE ", "cora@cabinet.example")]
    [InlineData("cora.petit+x@sub.cabinet.example", "cora.petit+x@sub.cabinet.example")]
    [InlineData("cora@café.example", "cora@xn--caf-dma.example")]
    [InlineData("o'brien@cabinet.example", "o'brien@cabinet.example")]
    public void A_plain_address_has_one_key(string typed, string key) => Assert.Equal(key, MailAddress.TryParse(typed)?.Key);

    [Theory]
    [InlineData("\"cora\"@cabinet.example")]
    [InlineData("cora(x)@cabinet.example")]
    [InlineData("cora@cabinet.example(x)")]
    [InlineData("cora@cabinet.example.")]
    [InlineData("=?utf-8?q?cora?=@cabinet.example@evil.example")]
    [InlineData("a@b@c.example")]
    [InlineData("cora@[192.0.2.1]")]
    [InlineData("cora@192.0.2.1")]
    [InlineData("Cora <cora@cabinet.example>")]
    [InlineData("cora@cabinet")]
    [InlineData("@cabinet.example")]
    [InlineData("cora@")]
    [InlineData(".cora@cabinet.example")]
    [InlineData("co..ra@cabinet.example")]
    [InlineData("cora@-cabinet.example")]
    [InlineData("cora@cabinet..example")]
    [InlineData("cora@cabinet.example,evil@example.example")]
    [InlineData("cora petit@cabinet.example")]
    [InlineData("")]
    [InlineData(null)]
    public void A29_A_dressed_up_address_is_refused(string? typed) => Assert.Null(MailAddress.TryParse(typed));

    [Theory]
    [InlineData("\"a\r\nRCPT TO:<x@y.example>\"@d.example")]
    [InlineData("cora\r\n@cabinet.example")]
    [InlineData("cora@cabinet.example\r\nBcc: x@y.example")]
    [InlineData("cora\n@cabinet.example")]
    [InlineData("cora\u0000@cabinet.example")]
    [InlineData("cora@cabinet.example\u0000")]
    [InlineData("cora\u2028@cabinet.example")]
    public void A27_A_line_break_or_a_NUL_never_gets_into_an_address(string typed) => Assert.Null(MailAddress.TryParse(typed));

    [Fact]
    public void A27_What_surrounds_an_address_is_not_kept() =>
        Assert.Equal("cora@cabinet.example", MailAddress.TryParse("cora@cabinet.example\r\n")?.Text);

    [Theory]
    [InlineData("cora@cabinеt.example", "cora@xn--cabint-7of.example")]
    [InlineData("cora@cablnet.example", "cora@cablnet.example")]
    public void A28_A_look_alike_domain_is_another_mailbox(string typed, string key) => Assert.Equal(key, MailAddress.TryParse(typed)?.Key);

    [Fact]
    public void A28_A_look_alike_letter_before_the_at_is_refused() => Assert.Null(MailAddress.TryParse("соra@cabinet.example"));

    [Fact]
    public void A29_A_plus_address_is_a_mailbox_of_its_own() => Assert.NotEqual(
        MailAddress.TryParse("cora@cabinet.example")?.Key, MailAddress.TryParse("cora+x@cabinet.example")?.Key);

    [Fact]
    public void A29_A_full_width_domain_is_the_same_mailbox() =>
        Assert.Equal("cora@cabinet.example", MailAddress.TryParse("cora@ｃabinet.example")?.Key);

    [Fact]
    public void An_address_has_at_most_254_characters()
    {
        var longest = new string('a', 240) + "@d.example";

        Assert.Equal(250, MailAddress.TryParse(longest)?.Text.Length);
        Assert.Null(MailAddress.TryParse("aaaaa" + longest));
    }

    [Fact]
    public void An_address_whose_key_would_not_fit_its_column_is_refused()
    {
        var domain = string.Join('.', Enumerable.Repeat("文文字字文字漢漢字文", 6)) + ".example";

        Assert.NotNull(MailAddress.TryParse("a@" + domain));
        Assert.Null(MailAddress.TryParse(new string('a', 170) + "@" + domain));
    }
}
