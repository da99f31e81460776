using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

using PlannedResult = Dashboard.Data.Domain.Assessments.PlannedResult;

/// <summary>«Достижение планируемых результатов»: rows are skills, columns are territories with their participants under the name.</summary>
internal static partial class PlannedResultsReport
{
    [GeneratedRegex(@"^\s*(?:задание\s*)?№?\s*(\d{1,2}(?:[.,]\d{1,2})*(?:\(\d{1,2}\))?(?:\s*[КKкk]\s*\d{1,2})?)(?:\s*[.)\-–—:]\s*|\s+)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeBeforeText();

    [GeneratedRegex(@"(\d[\d\s\u00a0\u202f]*)\s*(?:уч\.?|участник\w*|чел\.?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ParticipantsText();

    public static int Read(SheetTable table, Work work, ResultCollector collector, CancellationToken token)
    {
        var text = table.IndexOf(ColumnMeaning.PlannedText);
        var max = table.IndexOf(ColumnMeaning.MaxPoints);
        var level = table.IndexOf(ColumnMeaning.DifficultyLevel);
        var number = table.Columns.FirstOrDefault(column => column.Meaning is ColumnMeaning.RowNumber || HeadText.Normalise(column.Caption).Contains("номер", StringComparison.Ordinal))?.Index ?? -1;
        var territories = TerritoriesOf(table, [text, max, level, number], collector);
        if (territories.Count == 0)
        {
            return 0;
        }

        var lines = new List<Line>();
        var columns = ValueColumns.Of(table, work, isEge: false);
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            token.ThrowIfCancellationRequested();
            var cells = table.Sheet.Row(row);
            if (!cells.IsEmpty && LineOf(cells, row, text, max, level, number) is { } line)
            {
                lines.Add(line);
            }
        }

        var scale = ScaleOf(table, territories, lines);
        var assessment = new AssessmentSource(table, work, collector).Of([]);
        if (assessment < 0)
        {
            return 0;
        }

        var read = 0;
        foreach (var territory in territories)
        {
            read += ReadTerritory(table, collector, territory, lines, scale, assessment, columns) ? 1 : 0;
        }

        return read;
    }

    private static bool ReadTerritory(SheetTable table, ResultCollector collector, Territory territory, List<Line> lines, double scale, int assessment, ValueColumns columns)
    {
        var results = new List<PlannedResult>(lines.Count);
        var any = false;
        foreach (var line in lines)
        {
            var cell = table.Sheet[line.Row, territory.Column];
            var numbers = new RowNumbers(table.Sheet.Row(line.Row), columns);
            double? share = numbers.Number(territory.Column) is { } value ? cell.IsPercent ? value : value / scale : null;
            if (share is < 0 or > 1.0000001)
            {
                numbers.Fail(share < 0 ? ResultMessages.Negative(columns.Caption(territory.Column), share.Value * scale) : ResultMessages.AbovePercent(columns.Caption(territory.Column), share.Value * 100), territory.Column);
                share = null;
            }

            if (numbers.Problem is { } problem)
            {
                collector.Refuse(problem, table.SheetIndex, line.Row, territory.Column);
            }

            any |= share is not null;
            results.Add(new PlannedResult(line.Code, line.Text, line.MaxPoints, share, line.Level));
        }

        if (!any)
        {
            return false;
        }

        var source = new SourceCell((short)table.SheetIndex, table.HeadRow, (short)territory.Column);
        if (territory.Participants is > 0)
        {
            collector.Add(territory.Mention, assessment, new ResultValues(territory.Participants), source);
        }

        collector.AddDetail(territory.Mention, assessment, ParticipantGroup.All, new PlannedResults(results), source);
        return true;
    }

    private static List<Territory> TerritoriesOf(SheetTable table, IReadOnlyList<int> known, ResultCollector collector)
    {
        var territories = new List<Territory>();
        string? municipality = null;
        string? region = null;
        foreach (var column in table.Columns)
        {
            if (known.Contains(column.Index) || column.Caption.Length == 0 || column.Meaning == ColumnMeaning.PlannedText)
            {
                continue;
            }

            int? participants = null;
            var names = new List<string>();
            foreach (var part in column.Caption.Split(" · "))
            {
                var match = ParticipantsText().Match(part);
                if (match.Success && int.TryParse(string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var told))
                {
                    participants = told;
                    var rest = ParticipantsText().Replace(part, string.Empty).Trim(' ', '(', ')', ',', ';', '\u00a0');
                    if (rest.Length > 0)
                    {
                        names.Add(rest);
                    }
                }
                else if (int.TryParse(string.Concat(part.Where(sign => !char.IsWhiteSpace(sign))), NumberStyles.None, CultureInfo.InvariantCulture, out var bare))
                {
                    participants = bare;
                }
                else
                {
                    names.Add(part);
                }
            }

            // A caption over all territories («% выполнения») stands above the name: the lowest text is the name.
            var name = names.Count == 0 ? string.Empty : names[^1];
            if (name.Length == 0 || HeadText.Normalise(name) is "%" or "% выполнения")
            {
                continue;
            }

            var mention = MentionOf(name, region is not null || territories.Exists(other => other.Level == TerritoryLevel.Region), municipality, collector);
            municipality = mention.Level == TerritoryLevel.Municipality ? mention.Name : municipality;
            region = mention.Level == TerritoryLevel.Region ? mention.Name : region;
            territories.Add(new Territory(column.Index, collector.Mention(mention), mention.Level, participants));
        }

        return territories;
    }

    private static TerritoryMention MentionOf(string written, bool regionKnown, string? municipality, ResultCollector collector)
    {
        var login = FisOkoLogin.DigitsIn(written);
        var name = FisOkoLogin.Without(written);
        var normalised = HeadText.Normalise(name);
        if (login is not null || TerritoryWords.IsSchool(normalised))
        {
            return new TerritoryMention(TerritoryLevel.School, name, null, login, Municipality: municipality);
        }

        if (TerritoryWords.IsSample(normalised))
        {
            return new TerritoryMention(TerritoryLevel.Sample, name);
        }

        var ours = collector.Context.RegionName is { Length: > 0 } own && TerritoryWords.NormaliseRegion(own) == TerritoryWords.NormaliseRegion(name);
        return new TerritoryMention(ours || (!regionKnown && TerritoryWords.IsRegion(normalised)) ? TerritoryLevel.Region : TerritoryLevel.Municipality, name);
    }

    private static Line? LineOf(ReadOnlySpan<Cell> cells, int row, int text, int max, int level, int number)
    {
        var written = CellText.OfName(At(cells, text));
        if (written is null)
        {
            return null;
        }

        var hasNumbers = false;
        for (var column = 0; column < cells.Length; column++)
        {
            hasNumbers |= column != text && column != number && !cells[column].IsEmpty;
        }

        if (!hasNumbers || TerritoryWords.IsFootnote(HeadText.Normalise(written)))
        {
            return null;
        }

        var code = CellText.OfName(At(cells, number));
        var match = CodeBeforeText().Match(written);
        if (code is null && match.Success)
        {
            code = match.Groups[1].Value;
            written = written[match.Length..].Trim();
        }

        double? points = At(cells, max).TryNumber(out var told) ? told : null;
        return new Line(row, ColumnReader.TaskCodeOf((code ?? string.Empty).TrimEnd('.')), written, points, CellText.OfName(At(cells, level)));
    }

    /// <summary>Percents, unless no value of the table is above one.</summary>
    private static double ScaleOf(SheetTable table, List<Territory> territories, List<Line> lines)
    {
        var largest = 0.0;
        foreach (var line in lines)
        {
            foreach (var territory in territories)
            {
                var cell = table.Sheet[line.Row, territory.Column];
                largest = cell.TryNumber(out var value) && !cell.IsPercent ? Math.Max(largest, value) : largest;
            }
        }

        return largest is > 0 and <= 1 ? 1 : 100;
    }

    private static Cell At(ReadOnlySpan<Cell> cells, int column) => (uint)column < (uint)cells.Length ? cells[column] : default;

    private sealed record Territory(int Column, int Mention, TerritoryLevel Level, int? Participants);

    private sealed record Line(int Row, string Code, string Text, double? MaxPoints, string? Level);
}
