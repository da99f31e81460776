using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Results;

/// <content>Rows in the middle that hold a name and no value.</content>
internal sealed partial class TerritoryTable
{
    /// <summary>A row with a name and no value: the subject or the municipality of the rows below.</summary>
    private bool IsGroupRow(ReadOnlySpan<Cell> cells, int row)
    {
        string? text = null;
        var texts = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].IsEmpty)
            {
                continue;
            }

            texts++;
            text ??= cells[column].Kind == CellKind.Text ? cells[column].Text : null;
        }

        if (texts != 1 || text is null)
        {
            return false;
        }

        text = HeadText.Tidy(text);
        var normalised = HeadText.Normalise(text);
        if (TerritoryWords.IsFootnote(normalised) || TerritoryWords.IsTotal(normalised))
        {
            return true;
        }

        if (_form == ResultForm.VprTasksByGroup && GroupOf(cells, row) != ParticipantGroup.All)
        {
            return false;
        }

        if (_source.EnterGroup(text))
        {
            return true;
        }

        if (_table.Has(ColumnMeaning.Territory) && !normalised.StartsWith("муниципалитет", StringComparison.Ordinal))
        {
            // In a hierarchy a name without numbers is a territory without a result, and the parent of the rows below.
            _levels.Of(cells, out _lastMention);
            return true;
        }

        if (TerritoryWords.IsMunicipality(normalised) && !TerritoryWords.IsSchool(normalised))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            _levels.EnterGroup(colon >= 0 ? text[(colon + 1)..].Trim() : text);
        }
        else if (_collector.Context.MunicipalityNames?.Contains(Domain.Schools.MunicipalityName.Normalise(text)) == true)
        {
            _levels.EnterGroup(text);
        }

        return true;
    }

    private ParticipantGroup GroupOf(ReadOnlySpan<Cell> cells, int row)
    {
        var column = _groupColumn >= 0 ? _groupColumn : _labelColumn;
        var cell = _groupColumn >= 0 ? _table.Sheet.Merged(row, column) : (uint)column < (uint)cells.Length ? cells[column] : default;
        return MarkGroups.Of(cell.Text);
    }
}
