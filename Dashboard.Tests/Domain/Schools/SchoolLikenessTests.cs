using Dashboard.Data.Domain.Schools;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Schools;

public sealed class SchoolLikenessTests
{
    private static Arbitrary<string> Names => Gen.Elements("сош 5", "сош 15", "верхнеольховская сош", "верхне ольховская сош", "лицей 1", "", "я", "оош с рябиновка").ToArbitrary();

    [Theory]
    [InlineData("верхнеольховская сош", "верхне ольховская сош", 0.8, 1, "a space inside is a slip of the typist")]
    [InlineData("верхнеольховская сош", "верхнеольховкая сош", 0.8, 1, "so is a letter left out")]
    [InlineData("верхнеольховская сош", "нижнеольховская сош", 0.5, 0.9, "another village of the same name")]
    [InlineData("сош 5", "сош 15", 0, 0.5, "one figure apart, and two schools")]
    [InlineData("сош 5", "сош 51", 0, 0.5, "one figure apart, and two schools")]
    [InlineData("лицей 1", "оош с рябиновка", 0, 0.1, "nothing in common")]
    public void Likeness_tells_a_slip_from_another_school(string one, string other, double low, double high, string reason)
    {
        var likeness = SchoolName.Likeness(one, other);
        Assert.True(likeness >= low && likeness <= high, $"{reason}: {likeness}");
    }

    [Fact]
    public void Likeness_is_a_share_and_the_same_both_ways() =>
        Prop.ForAll(Names, Names, (one, other) =>
            SchoolName.Likeness(one, other) is >= 0 and <= 1 && SchoolName.Likeness(one, other) == SchoolName.Likeness(other, one)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_is_wholly_like_itself() => Assert.Equal(1, SchoolName.Likeness("лицей 1", "лицей 1"));

    /// <summary>A legal form alone normalises to nothing: two such cells are not one school.</summary>
    [Fact]
    public void Names_of_which_nothing_is_left_are_not_alike() =>
        Assert.Equal(0, SchoolName.Likeness(SchoolName.Normalise("МБОУ"), SchoolName.Normalise("МОУ")));
}
