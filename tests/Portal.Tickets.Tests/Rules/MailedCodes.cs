using System.Globalization;
using Portal.Tickets.People;
using static Portal.Tickets.Tests.Rules.Tickets;

namespace Portal.Tickets.Tests.Rules;

public sealed class MailedCodes
{
    private readonly MailedCode _code;
    private readonly string _digits;
    private readonly string _wrong;

    public MailedCodes()
    {
        (_code, _digits) = MailedCode.New(Nora, "sign-in", Monday);
        _wrong = ((int.Parse(_digits, CultureInfo.InvariantCulture) + 1) % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Six_digits_in_time_are_right_once()
    {
        Assert.Equal(6, _digits.Length);
        Assert.True(_code.Try(_digits, Monday.AddMinutes(4)));
        Assert.False(_code.Try(_digits, Monday.AddMinutes(4)));
        Assert.Equal(Monday.AddMinutes(4), _code.UsedAt);
    }

    [Fact]
    public void Spaces_as_people_type_them_do_no_harm() => Assert.True(_code.Try($" {_digits[..3]} {_digits[3..]} ", Monday));

    [Fact]
    public void A_wrong_code_costs_a_try_and_leaves_the_right_one_good()
    {
        Assert.False(_code.Try(_wrong, Monday));

        Assert.Equal(1, _code.Tries);
        Assert.True(_code.Try(_digits, Monday));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("１２３４５６")]
    public void What_is_no_code_is_wrong(string typed) => Assert.False(_code.Try(typed, Monday));

    [Fact]
    public void A_code_is_late_after_five_minutes()
    {
        Assert.False(_code.Try(_digits, Monday.AddMinutes(5)));

        Assert.Null(_code.UsedAt);
    }

    [Fact]
    public void A38_The_sixth_try_fails_even_with_the_right_code()
    {
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.False(_code.Try(_wrong, Monday));

        Assert.False(_code.Try(_digits, Monday));
        Assert.Equal(5, _code.Tries);
    }

    [Fact]
    public void The_fifth_try_may_still_be_the_right_one()
    {
        for (var wrong = 0; wrong < 4; wrong++)
            _code.Try(_wrong, Monday);

        Assert.True(_code.Try(_digits, Monday));
    }
}
