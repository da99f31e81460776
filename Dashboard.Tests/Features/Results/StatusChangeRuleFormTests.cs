using Dashboard.Data.Domain.StatusChange;
using Dashboard.Web.Features.Results;
using Xunit;

namespace Dashboard.Tests.Features.Results;

public sealed class StatusChangeRuleFormTests
{
    [Fact]
    public void An_untouched_form_gives_the_rule_that_it_showed()
    {
        var rule = StatusChangeRule.Default with { ChangeBetter = 0.031, ChangeWorse = 0.03 };

        Assert.Equal(rule, new StatusChangeRuleForm(rule).Read().Rule);
    }

    [Theory]
    [InlineData("2,5", 0.025, null, "a comma")]
    [InlineData("2.5", 0.025, null, "a point")]
    [InlineData("много", null, "нужно число", "a word")]
    [InlineData("", null, "нужно число", "nothing")]
    [InlineData("0", null, "больше 0", "everybody would differ")]
    [InlineData("12", null, "не меньше первого", "above the far threshold of ten")]
    public void A_threshold_is_typed_in_percentage_points(string text, double? value, string? problem, string reason)
    {
        var form = new StatusChangeRuleForm(StatusChangeRule.Default);
        form.Fields.Single(field => field.Title == "Изменение: к худшему от").Text = text;

        var (rule, problems) = form.Read();

        Assert.True(problem is null ? problems.Count == 0 : problems.Single().Replace('\u00a0', ' ').Contains(problem, StringComparison.Ordinal), reason + ": " + string.Join(' ', problems));
        Assert.True(value is null || rule.ChangeWorse == value, reason);
    }
}
