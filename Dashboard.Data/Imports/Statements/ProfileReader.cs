using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>
/// Risk profiles (РПШ): «Фактор риска | Значимость фактора риска» of one school or of many, the matrix school × factor, and a school's
/// self-diagnosis «Факторы риска | Краткое описание мер».
/// </summary>
internal sealed partial class ProfileReader
{
    /// <summary>Years of the federal project «500+», whose profiles came from ФИОКО.</summary>
    private const int FirstFederalYear = 2020, LastFederalYear = 2022;

    private readonly FactorNames _factors;
    private readonly StatementDraft _draft;

    private ProfileReader(Workbook workbook, FactorNames factors)
    {
        _draft = new StatementDraft(workbook, StatementForm.RiskProfile);
        _factors = factors;
    }

    [GeneratedRegex(@"самодиагност|самооценк|самоанализ|самообследован", RegexOptions.CultureInvariant)]
    private static partial Regex SelfWord();

    [GeneratedRegex(@"региональн\p{L}+ (?:рисков\p{L}+ )?(?:профил|диагностик|оценк|мониторинг|методик|анкетирован|рпш)|источник: ?(?:регион|рцоко|иро|министерств)|профил\p{L}+ регион", RegexOptions.CultureInvariant)]
    private static partial Regex RegionalWord();

    [GeneratedRegex(@"(?<!\p{L})фиоко(?!\p{L})|федеральн\p{L}+ (?:рисков\p{L}+ )?(?:профил|институт|проект|координатор)|500 ?\+|(?<!\p{L})мэдк", RegexOptions.CultureInvariant)]
    private static partial Regex FederalWord();

    [GeneratedRegex(@"\s*(?:\((?<level>[^()]+)\)|\s[-–—]\s(?<level>[^()–—]+))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LevelBeside();

    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context)
    {
        var factors = new FactorNames(context.Factors);
        var reader = new ProfileReader(workbook, factors);
        var found = false;
        foreach (var table in StatementTable.In(workbook, heads => ProfileColumns.IsHead(heads, factors)))
        {
            found = true;
            reader.Read(table);
        }

        return found ? reader.Finish() : null;
    }

    private ParsedStatements Finish()
    {
        if (_draft.Parsed is { Rows.Count: 0, ErroneousRows: 0 } parsed)
        {
            _draft.Leave(StatementMessages.ProfileIsEmpty(parsed.FileName), rows: 0);
        }

        return _draft.Parsed;
    }

    private void Read(StatementTable table)
    {
        var columns = ProfileColumns.Of(table, _factors);
        _draft.NoteRegions(table.Above);
        var places = _draft.Places(table);
        var source = new Lazy<ProfileSource?>(() => SourceSaid(table, columns));
        var year = places.Find(found => YearOf(found, source.Value), out var contradiction);
        if (contradiction is var (other, place))
        {
            _draft.Tell(StatementMessages.YearsContradict(_draft.Parsed.FileName, table.Name, table.AddressOf(year!.Value), year.Value.ToString(), other, place));
        }

        if (year is { IsSchoolYear: true, Day: null } school && columns.Schools.Year < 0)
        {
            _draft.Tell(StatementMessages.ProfileOfSchoolYear(_draft.Parsed.FileName, table.Name, school.ToString(), YearOf(school, source.Value)));
        }

        if (columns.Factors.Count > 0)
        {
            ReadMatrix(table, columns, year, source);
        }
        else
        {
            ReadFactorRows(table, columns, year, source);
        }
    }

    private void ReadMatrix(StatementTable table, ProfileColumns columns, WrittenYear? year, Lazy<ProfileSource?> source)
    {
        foreach (var (row, mention) in columns.Schools.Rows(table, SheetSchool.MunicipalityOf(table)))
        {
            foreach (var factor in columns.Factors)
            {
                var text = LevelText(table, row, factor.Column);
                var score = columns.ScoreOf(table, row, factor.Column);
                if (text.Length > 0 || score is not null)
                {
                    State(table, row, factor.Column, mention, factor.Name, text, score, null, YearIn(table, row, columns, year), source);
                }
            }
        }
    }

    private void ReadFactorRows(StatementTable table, ProfileColumns columns, WrittenYear? year, Lazy<ProfileSource?> source)
    {
        var owner = columns.Schools.Identifies ? null : SheetSchool.Of(_draft.Workbook, table);
        var rows = owner is null && columns.Schools.Identifies
            ? columns.Schools.Rows(table, SheetSchool.MunicipalityOf(table), carries: true).Select(named => (named.Row, School: (TerritoryMention?)named.School))
            : table.Rows.Select(row => (row, owner));
        var left = 0;
        foreach (var (row, mention) in rows)
        {
            var (name, level) = NameAndLevel(table.Text(row, columns.Factor), LevelText(table, row, columns.Level));
            // A note under the table stands where a factor would, and has neither level nor measures.
            if (HeadWords.SaysNothing(name) || SchoolColumns.IsTotal(name) || (table.Only(row) >= 0 && !columns.IsSelfDiagnosis))
            {
                continue;
            }

            if (level.Length == 0 && !columns.IsSelfDiagnosis)
            {
                continue;
            }

            if (mention is null)
            {
                left++;
                continue;
            }

            var measures = table.Text(row, columns.Measures) is { } written && !HeadWords.SaysNothing(written) ? written : null;
            State(table, row, columns.Level >= 0 ? columns.Level : columns.Factor, mention, name, level, columns.ScoreOf(table, row, columns.Level), measures, YearIn(table, row, columns, year), source);
        }

        if (left > 0)
        {
            _draft.Leave(StatementMessages.ProfileOfNobody(_draft.Parsed.FileName, table.Name, CellAddress.Of(table.Head, columns.Factor)), left);
        }
    }

    private void State(
        StatementTable table, int row, int column, TerritoryMention school, string factor, string text, double? score, string? measures, WrittenYear? year, Lazy<ProfileSource?> source)
    {
        var (file, sheet, cell) = (_draft.Parsed.FileName, table.Name, CellAddress.Of(row, column));
        var written = text.Length == 0 ? default : RiskLevelWords.Parse(text);
        if (written.Level is null && (text.Length > 0 || score is not null))
        {
            _draft.Leave(StatementMessages.LevelIsUnknown(file, sheet, cell, school.Name, factor, text));
            return;
        }

        if (year is null)
        {
            _draft.Leave(StatementMessages.WithoutYear(file, sheet));
            return;
        }

        if (written.IsSlip)
        {
            _draft.Tell(StatementMessages.LevelIsMisspelt(file, sheet, cell, text, written.Level!.Value));
        }

        var code = _factors.Find(factor, out var isSlip);
        if (isSlip)
        {
            _draft.Tell(StatementMessages.FactorIsMisspelt(file, sheet, cell, factor));
        }

        if (code is null)
        {
            var own = FactorNames.Own(factor);
            code = own.Code;
            if (_draft.Parsed.OwnFactors.TrueForAll(known => known.Code != own.Code))
            {
                _draft.Parsed.OwnFactors.Add(own);
                _draft.Tell(StatementMessages.FactorIsOwn(file, sheet, own.Name));
            }
        }

        var stated = YearOf(year.Value, source.Value);
        var topic = StatementTopic.Risk(source.Value ?? ByYear(table, stated), code);
        _draft.Add(school, new StatementKey(StatementKind.RiskLevel, stated, topic), new RiskLevelStatement(written.Level, score ?? written.Score, measures), table, row, column);
    }

    /// <summary>«Дефицит кадров (высокая)»: a level may stand beside the factor where it has no column.</summary>
    private static (string Name, string Level) NameAndLevel(string factor, string level) =>
        level.Length == 0 && LevelBeside().Match(factor) is { Success: true } beside && RiskLevelWords.Parse(beside.Groups["level"].Value).Level is not null
            ? (factor[..beside.Index], beside.Groups["level"].Value)
            : (factor, level);

    private static string LevelText(StatementTable table, int row, int column) => column < 0 ? string.Empty : HeadWords.OneLine(table.Cell(row, column).Text);

    private static WrittenYear? YearIn(StatementTable table, int row, ProfileColumns columns, WrittenYear? ofTable) =>
        (columns.Schools.Year >= 0 ? WrittenYear.In(table.Text(row, columns.Schools.Year)) : null) ?? ofTable;

    /// <summary>Profiles of ФИОКО were handed out in February: a school year counts as its second calendar year. Others are made in its autumn.</summary>
    private static int YearOf(WrittenYear year, ProfileSource? source) =>
        year.Day?.Year ?? (year.IsSchoolYear && (source == ProfileSource.Federal || (source is null && IsFederal(year.Last))) ? year.Last : year.First);

    private static bool IsFederal(int year) => year is >= FirstFederalYear and <= LastFederalYear;

    /// <summary>Whose profile it is by the nearest words: heads, lines above, sheet, file.</summary>
    private ProfileSource? SourceSaid(StatementTable table, ProfileColumns columns)
    {
        if (columns.IsSelfDiagnosis)
        {
            return ProfileSource.SelfAssessment;
        }

        foreach (var text in (string[])[HeadWords.Fold(string.Join(' ', table.Above)), HeadWords.Fold(table.Name), HeadWords.Fold(_draft.Parsed.FileName)])
        {
            if (SelfWord().IsMatch(text))
            {
                return ProfileSource.SelfAssessment;
            }

            if (RegionalWord().IsMatch(text))
            {
                return ProfileSource.Regional;
            }

            if (FederalWord().IsMatch(text))
            {
                return ProfileSource.Federal;
            }
        }

        return null;
    }

    private ProfileSource ByYear(StatementTable table, int year)
    {
        var source = IsFederal(year) ? ProfileSource.Federal : ProfileSource.Regional;
        _draft.Tell(StatementMessages.SourceByYear(_draft.Parsed.FileName, table.Name, year, source));
        return source;
    }
}
