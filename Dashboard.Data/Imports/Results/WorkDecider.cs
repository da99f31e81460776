using System.Globalization;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>
/// Decides what work a table reports, in the order of trust: the user's word, a saved profile, the lines above the table,
/// the sheet's name, the file's name (docs/imports.md, «Year, subject, grade»).
/// </summary>
internal static class WorkDecider
{
    public static Work Decide(SheetTable table, ResultForm form, TitleFacts sheetName, TitleFacts fileName, ResultCollector collector)
    {
        var said = collector.Context.Overrides;
        var profile = table.Profile?.Constants;
        var titles = table.Titles.Select(TitleReader.Read).ToList();
        var byTrust = titles.Append(sheetName).Append(fileName).ToList();
        var procedure = said?.Procedure ?? profile?.Procedure ?? First(byTrust, facts => facts.Procedure) ?? Guess(table, form);
        if (said?.Procedure is null && profile?.Procedure is null && byTrust.Any(facts => facts.Procedure == Procedure.Own))
        {
            procedure = Procedure.Own;
        }

        var work = new Work
        {
            Procedure = procedure,
            Subject = said?.Subject ?? profile?.Subject ?? SubjectOf(table, titles, sheetName, fileName),
            Profile = said?.Profile ?? profile?.Profile ?? ProfileOf(table, titles, sheetName, fileName),
            Form = said?.Form ?? profile?.Form ?? First(byTrust, facts => facts.Form) ?? TestForm.Paper,
            Wave = said?.Wave ?? profile?.Wave ?? First(byTrust, facts => facts.Wave) ?? Wave.Main,
            Season = said?.Season ?? profile?.Season ?? First(byTrust, facts => facts.Season),
            MaxScore = said?.OwnMaxScore ?? profile?.OwnMaxScore ?? First(byTrust, facts => facts.MaxScore),
            Mean = said?.Mean ?? profile?.Mean,
            OwnTitle = procedure == Procedure.Own ? said?.OwnTitle ?? profile?.OwnTitle ?? byTrust.Select(facts => facts.OwnTitle).FirstOrDefault(title => title is not null) ?? "Собственная работа" : string.Empty,
            Date = procedure == Procedure.Own ? said?.OwnDate ?? profile?.OwnDate ?? First(byTrust, facts => facts.Date) : null,
        };
        return WithGrade(WithYear(work, table, titles, sheetName, fileName, collector), titles, sheetName, fileName, said, profile);
    }

    private static Work WithYear(Work work, SheetTable table, List<TitleFacts> titles, TitleFacts sheetName, TitleFacts fileName, ResultCollector collector)
    {
        var said = collector.Context.Overrides;
        var profile = table.Profile?.Constants;
        if ((said?.SchoolYear ?? profile?.SchoolYear) is { } start)
        {
            return work with { Year = new SchoolYear(start) };
        }

        if ((said?.CalendarYear ?? profile?.CalendarYear) is { } calendar)
        {
            return work with { CalendarYear = calendar };
        }

        if (said?.OwnDate is { } day)
        {
            return work with { Year = SchoolYear.Of(day), CalendarYear = day.Year };
        }

        var candidates = new List<(TitleFacts Facts, string Where)>();
        candidates.AddRange(titles.Where(facts => facts.Date is null && HasYear(facts)).Select(facts => (facts, "над таблицей")));
        candidates.AddRange(titles.Where(facts => facts.Date is not null).Select(facts => (facts, "дата над таблицей")));
        var inColumns = table.Has(ColumnMeaning.Year) || table.Has(ColumnMeaning.SchoolYear) || table.Has(ColumnMeaning.Date);
        if (HasYear(sheetName))
        {
            candidates.Add((sheetName, "название листа"));
        }

        if (HasYear(fileName))
        {
            candidates.Add((fileName, "название файла"));
        }

        if (candidates.Count == 0)
        {
            return work with { ImplausibleYear = First(titles, facts => facts.ImplausibleYear) };
        }

        var (chosen, where) = candidates[0];
        var year = chosen.Year ?? candidates.Where(candidate => candidate.Where == where).Select(candidate => candidate.Facts.Year).FirstOrDefault(found => found is not null);
        var calendarYear = chosen.CalendarYear ?? candidates.Where(candidate => candidate.Facts.CalendarYear is not null).Select(candidate => candidate.Facts.CalendarYear).FirstOrDefault();
        if (!inColumns)
        {
            var other = candidates.Find(candidate => !Compatible(chosen, candidate.Facts));
            if (other.Facts is not null)
            {
                collector.TellOf(ResultMessages.YearContradicts(YearText(chosen), where, YearText(other.Facts), other.Where), table.SheetIndex);
                calendarYear = chosen.CalendarYear ?? (year is null ? calendarYear : null);
            }

            collector.Decide("Год", YearText(chosen), where);
        }

        return work with { Year = year, CalendarYear = calendarYear, Season = work.Season ?? SeasonOf(year, chosen.CalendarYear ?? chosen.Date?.Year) };
    }

    private static Season? SeasonOf(SchoolYear? year, int? calendarYear) => (year, calendarYear) switch
    {
        ({ } school, { } calendar) when calendar == school.StartYear => Season.Autumn,
        ({ } school, { } calendar) when calendar == school.EndYear => Season.Spring,
        _ => null,
    };

    private static Work WithGrade(Work work, List<TitleFacts> titles, TitleFacts sheetName, TitleFacts fileName, ReadOverrides? said, ReadOverrides? profile)
    {
        if ((said?.ProgrammeGrade ?? profile?.ProgrammeGrade) is { } programme)
        {
            return work with { ProgrammeGrade = programme, TakerGrade = said?.TakerGrade ?? profile?.TakerGrade };
        }

        var byTrust = titles.Append(sheetName).Append(fileName).ToList();
        if (byTrust.FirstOrDefault(facts => facts.ProgrammeGrade is not null) is { } told)
        {
            return work with { ProgrammeGrade = told.ProgrammeGrade, TakerGrade = told.TakerGrade };
        }

        var title = First(titles, facts => facts.Grade);
        var sheet = sheetName.Grade;
        var file = fileName.Grade;
        var first = title ?? sheet ?? file;
        int? second = new[] { sheet, file }.FirstOrDefault(grade => grade is not null && first is not null && Math.Abs(grade.Value - first.Value) == 1);
        if (work.Procedure == Procedure.Vpr && first is { } one && second is { } two && work.Season != Season.Spring)
        {
            return work with { ProgrammeGrade = Math.Min(one, two), TakerGrade = Math.Max(one, two), Season = Season.Autumn };
        }

        return work with { Grade = first };
    }

    private static string? SubjectOf(SheetTable table, List<TitleFacts> titles, TitleFacts sheetName, TitleFacts fileName)
    {
        for (var line = 0; line < titles.Count; line++)
        {
            var words = HeadText.Normalise(table.Titles[line]);
            var at = words.IndexOf("предмет", StringComparison.Ordinal);
            if (at >= 0 && at < 12)
            {
                return titles[line].Subject ?? SubjectWords.In(table.Titles[line][Math.Min(table.Titles[line].Length, at + 7)..].Trim(' ', ':', '-', '–', '—'), isFileName: false) ?? Own(table.Titles[line]);
            }
        }

        for (var line = 0; line < titles.Count; line++)
        {
            if (titles[line].Subject is { } subject && !TerritoryWords.IsSchool(HeadText.Normalise(table.Titles[line])))
            {
                return subject;
            }
        }

        return sheetName.Subject ?? fileName.Subject ?? titles.Append(sheetName).Append(fileName)
            .Select(facts => facts.ExamCode is { } code ? Domain.Assessments.Subject.FindByExamCode(code)?.Name : null)
            .FirstOrDefault(name => name is not null);
    }

    /// <summary>«Предмет: Основы безопасности»: a subject that the dictionary does not know keeps its name.</summary>
    private static string? Own(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var text = colon >= 0 ? line[(colon + 1)..].Trim() : string.Empty;
        return text.Length is > 2 and < 60 ? text : null;
    }

    private static TestProfile? ProfileOf(SheetTable table, List<TitleFacts> titles, TitleFacts sheetName, TitleFacts fileName)
    {
        for (var line = 0; line < titles.Count; line++)
        {
            if (titles[line].Profile is { } profile && !TerritoryWords.IsSchool(HeadText.Normalise(table.Titles[line])))
            {
                return profile;
            }
        }

        if ((sheetName.Profile ?? fileName.Profile) is { } named)
        {
            return named;
        }

        return First(titles.Append(sheetName).Append(fileName), facts => facts.ExamCode) == 22 ? TestProfile.Basic : null;
    }

    private static Procedure? Guess(SheetTable table, ResultForm form) => form switch
    {
        ResultForm.VprMarks or ResultForm.VprJournalComparison or ResultForm.VprScoreDistribution or ResultForm.VprTasks
            or ResultForm.VprPlannedResults or ResultForm.VprTasksByGroup or ResultForm.VprIndividual or ResultForm.FlatMarks or ResultForm.FlatScores => Procedure.Vpr,
        _ => table.Has(ColumnMeaning.Login) ? Procedure.Vpr : null,
    };

    private static bool HasYear(TitleFacts facts) => facts.Year is not null || facts.CalendarYear is not null;

    private static bool Compatible(TitleFacts first, TitleFacts second) => StartYears(first).Intersect(StartYears(second)).Any();

    private static int[] StartYears(TitleFacts facts) => (facts.Year, facts.Date, facts.CalendarYear) switch
    {
        ({ } year, _, _) => [year.StartYear],
        (_, { } date, _) => [SchoolYear.Of(date).StartYear],
        (_, _, { } calendar) => [calendar - 1, calendar],
        _ => [],
    };

    private static string YearText(TitleFacts facts) => facts.Year?.ToString()
        ?? facts.CalendarYear?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static T? First<T>(IEnumerable<TitleFacts> facts, Func<TitleFacts, T?> choose)
        where T : struct
    {
        foreach (var fact in facts)
        {
            if (choose(fact) is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
