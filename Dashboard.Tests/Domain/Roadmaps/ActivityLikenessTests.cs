using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Domain.Roadmaps;

public sealed class ActivityLikenessTests
{
    private static readonly DateOnly Day = new(2025, 5, 30);

    [Theory]
    [InlineData("Проведение семинара для учителей", "Проведение семинаров для учителей.", 1, 1, "endings and full stops do not matter")]
    [InlineData("Семинар по математике", "Выезд в школы округа", 0, 0.1, "nothing in common")]
    [InlineData("", "", 1, 1, "two empty texts")]
    [InlineData("Анализ результатов ВПР 2024 года", "Анализ результатов ВПР 2025 года", 0.7, 0.95, "only the year differs")]
    public void Likeness_is_the_share_of_common_words(string left, string right, double least, double most, string why) =>
        Assert.True(ActivityLikeness.Of(left, right) is var alike && alike >= least && alike <= most, $"{why}: {alike}");

    [Fact]
    public void Likeness_is_symmetric_between_0_and_1_and_whole_for_a_text_and_itself() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonNull<string> Left, NonNull<string> Right)>(),
        pair => ActivityLikeness.Of(pair.Left.Get, pair.Right.Get) is var alike && alike is >= 0 and <= 1
            && alike == ActivityLikeness.Of(pair.Right.Get, pair.Left.Get)
            && ActivityLikeness.Of(pair.Left.Get, pair.Left.Get) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void A_renumbered_activity_is_found_by_its_text() => Assert.Equal(
        [1, 0],
        ActivityLikeness.Match([Activity("1", "Семинар для учителей математики"), Activity("2", "Выезд в школы округа")], [Activity("1", "Выезд в школы округа"), Activity("2", "Семинар для учителей математики")]));

    [Fact]
    public void A_reworded_activity_is_found_by_its_number() => Assert.Equal(
        [0],
        ActivityLikeness.Match([Activity("2.4", "Индивидуальные планы развития педагогов")], [Activity("2.4", "Составить индивидуальные планы профессионального развития учителей")]));

    [Fact]
    public void A_number_alone_proves_nothing() => Assert.Equal(
        [null],
        ActivityLikeness.Match([Activity("1", "Семинар для учителей")], [Activity("1", "Мониторинг посещаемости")]));

    [Fact]
    public void A_key_is_stronger_than_words() => Assert.Equal(
        [1, null],
        ActivityLikeness.Match(
            [Activity("1", "Семинар") with { Id = 7 }, Activity("2", "Выезд") with { Id = 8 }],
            [Activity("1", "Совсем другое дело") with { Id = 8 }, Activity("3", "Новое дело целиком")]));

    [Fact]
    public void Each_stored_activity_is_used_once() => Assert.Equal(
        [0, null],
        ActivityLikeness.Match([Activity("1", "Собеседование с руководителями")], [Activity("1", "Собеседование с руководителями"), Activity("9", "Собеседование с руководителями")]));

    private static DraftActivity Activity(string number, string title) => StoredPlans.Activity(number, title, Day);
}
