using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.BeforeAfter;
using Dashboard.Data.Domain.Indicators;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.BeforeAfter;
using Dashboard.Data.Queries.Practices;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Tests.Domain.Wording;
using Dashboard.Tests.Queries.Reports;
using Xunit;

namespace Dashboard.Tests.Queries.Practices;

/// <summary>Practices of the sample region: what changed is what the page of before and after answers.</summary>
public sealed class PracticesQuestionTests(DeckRegion region) : IClassFixture<DeckRegion>, IAsyncLifetime
{
    private int _school;
    private int _other;

    private static BeforeAfterFilter Study => new()
    {
        From = new DateOnly(2023, 9, 1), To = new DateOnly(2024, 2, 29), Procedure = Procedure.Vpr, Subject = Subject.Mathematics.Name, Grade = 5, Indicator = Indicator.LowResults,
        Before = ["2023"], After = ["2024"], Children = Children.SameGrade, MunicipalityId = 1, Schools = [1, 2, 3],
    };

    public async Task InitializeAsync()
    {
        foreach (var practice in (await AskAsync()).Practices)
        {
            await region.Question<PracticeRecords>().DeleteAsync(practice.Id, AccessScope.Region);
        }

        var schools = region.Facts.Schools.Where(school => school.MunicipalityId == Municipality(0)).ToList();
        (_school, _other) = (schools.First(school => school.Label.Contains("Верхнеольховская", StringComparison.Ordinal)).Id, region.Facts.Schools.First(school => school.MunicipalityId != Municipality(0)).Id);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void A_stored_study_is_read_as_it_was_asked_and_is_of_the_school_alone()
    {
        var read = StudyText.Of(Study, 7).Read()!;
        Assert.Equal([7], read.Schools);
        Assert.Equal(["2023"], read.Before);
        Assert.Equal((null, Indicator.LowResults, Procedure.Vpr, 5, Study.From), (read.MunicipalityId, read.Indicator, read.Procedure, read.Grade, read.From));
        Assert.Null(new StudyText("{broken").Read());
    }

    [Fact]
    public async Task What_changed_is_the_answer_of_before_and_after_for_the_school_and_never_a_cause()
    {
        await KeepAsync(_school, "Тьюторские группы", StudyText.Of(Study, _school).Json);
        var practice = Assert.Single((await AskAsync()).Practices);
        var answer = (await region.Question<BeforeAfterQuestion>().AskAsync(Study with { Schools = [_school], MunicipalityId = null }, AccessScope.Region)).Answer!;

        Assert.Equal((answer.Together.Change, answer.Together.Interval, answer.Sentence, answer.VerdictWord), (practice.Effect!.Change, practice.Effect.Interval, practice.Effect.Sentence, practice.Effect.VerdictWord));
        Assert.Contains(IndicatorWords.Difference(Indicator.LowResults, answer.Together.Change), practice.Effect.Words, StringComparison.Ordinal);
        Assert.All(["благодаря", "эффект", "помогло"], word => Assert.DoesNotContain(word, practice.Effect.Sentence + practice.Effect.Words, StringComparison.OrdinalIgnoreCase));
        Assert.Null(practice.WhyNoEffect);
    }

    [Fact]
    public async Task Without_a_study_or_an_answer_the_reason_stands_there()
    {
        await KeepAsync(_school, "Без сравнения", null);
        await KeepAsync(_school, "Рано судить", StudyText.Of(Study with { From = new DateOnly(2031, 9, 1), To = new DateOnly(2032, 2, 1), Before = [], After = [] }, _school).Json);
        var practices = (await AskAsync()).Practices;
        Assert.Equal(PracticesQuestion.NotEstimated, practices[0].WhyNoEffect);
        Assert.Null(practices[1].Effect);
        Assert.NotEqual(PracticesQuestion.NotEstimated, practices[1].WhyNoEffect);
    }

    [Fact]
    public async Task A_municipality_sees_practices_of_its_schools_and_a_filter_narrows_them()
    {
        await KeepAsync(_school, "Своя", null);
        await KeepAsync(_other, "Чужая", null);
        var own = await AskAsync(scope: AccessScope.Municipality(Municipality(0)));
        Assert.Equal(("Своя", 1), (Assert.Single(own.Practices).Title, own.OutOf));
        Assert.Equal("Чужая", Assert.Single((await AskAsync(new PracticesFilter(SchoolId: _other))).Practices).Title);
        Assert.Empty((await AskAsync(new PracticesFilter(Factor: "R_FAIL"))).Practices);
    }

    [Fact]
    public async Task A_long_bank_is_shown_page_by_page_and_a_page_that_is_not_there_is_the_last()
    {
        for (var practice = 1; practice <= PracticesFilter.PageSize + 1; practice++)
        {
            await KeepAsync(_school, $"Практика {practice}", null);
        }

        var last = await AskAsync(new PracticesFilter(Page: 9));
        Assert.Equal(($"Практика {PracticesFilter.PageSize + 1}", 2, 2), (Assert.Single(last.Practices).Title, last.Page, last.Pages));
        Assert.Equal(PracticesFilter.PageSize, (await AskAsync(new PracticesFilter(Page: 1))).Practices.Count);
        Assert.Equal(PracticesFilter.PageSize + 1, (await AskAsync()).Practices.Count);
    }

    [Fact]
    public async Task The_slide_has_a_row_a_practice_and_is_not_for_a_wider_audience()
    {
        await KeepAsync(_school, "Тьюторские группы", StudyText.Of(Study, _school).Json);
        await KeepAsync(_school, "Без сравнения", null);
        var filter = new DeckFilter { Entries = DeckEntry.Of(SlideKind.Practices) };
        var slide = Assert.Single((await region.DeckAsync(filter)).Slides);

        var rows = Assert.IsType<TableBody>(slide.Body).Rows;
        Assert.Equal(["Эффект не оценивался.", (await AskAsync()).Practices[1].Effect!.Words], rows.Select(row => row[3].Text.Split(": ")[0]));
        Assert.Contains("изменение посчитано у 1", PlainText.Of(slide.Title), StringComparison.Ordinal);
        Assert.Contains("не действие практики", PlainText.Of(slide.Caveat!), StringComparison.Ordinal);
        Assert.Empty((await region.DeckAsync(filter with { IsForWiderAudience = true })).Slides);
    }

    private int Municipality(int place) => region.Facts.Municipalities.OrderByDescending(each => each.Name.Contains("Ольховецкий", StringComparison.Ordinal)).ElementAt(place).Id;

    private Task<PracticesView> AskAsync(PracticesFilter? filter = null, AccessScope? scope = null) => region.Question<PracticesQuestion>().AskAsync(filter ?? new PracticesFilter(), scope ?? AccessScope.Region);

    private async Task KeepAsync(int school, string title, string? study) => Assert.Null((await region.Question<PracticeRecords>().SaveAsync(
        null, new PracticeDraft(school, title, "Дефицит по теме", "Шаг 1\nШаг 2", null, study), null, AccessScope.Region)).Refusal);
}
