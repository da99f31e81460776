using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Samples.Books;
using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>
/// What a municipal coordinator of the sample region has on her disk: «Статистика по отметкам» of her own schools, with the rows of the
/// sample, the region and the municipality above them and nobody else's.
/// </summary>
internal static class CoordinatorSheets
{
    public static FilePayload[] Of(ResultFacts facts, string municipalityName, Func<Assessment, bool> which)
    {
        var municipality = facts.Municipalities.First(each => each.Name == municipalityName);
        List<TerritoryFact> territories =
        [
            facts.Territories.First(each => each.Level == TerritoryLevel.Sample), facts.Region!, municipality, .. facts.Schools.Where(school => school.MunicipalityId == municipality.Id),
        ];
        return [.. facts.Assessments.Where(which).Select(work => Sheets.Of($"{work.Subject} {work.ProgrammeGrade} {work.CalendarYear}.xlsx", XlsxWriter.Write(Sheet(facts, work, territories))))];
    }

    private static Book Sheet(ResultFacts facts, Assessment work, List<TerritoryFact> territories)
    {
        var book = new Book();
        var sheet = book.Add("Статистика по отметкам");
        sheet.Row(0, string.Create(CultureInfo.InvariantCulture, $"ВПР {work.CalendarYear} {work.Subject} {work.ProgrammeGrade} класс"));
        sheet.Row(1, "Предмет", work.Subject);
        sheet.Row(2, "Статистика по отметкам");
        sheet.Row(4, "Группы участников", "Кол-во ОО", "Кол-во участников", "2", "3", "4", "5");
        var row = 5;
        foreach (var territory in territories)
        {
            var place = facts.Find(facts.FindAssessmentId(work)!.Value, territory.Id);
            if (place >= 0 && facts.ValuesAt(place) is { HasMarks: true, Participants: { } participants } values)
            {
                var name = territory.Level == TerritoryLevel.School ? $"{territory.Name} (sch{territory.Login})" : territory.Name;
                sheet.Row(row++, name, null, participants, Share(values.Mark2), Share(values.Mark3), Share(values.Mark4), Share(values.Mark5));

                double Share(int? count) => Math.Round(100.0 * count!.Value / participants, 2);
            }
        }

        return book;
    }
}
