using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;

namespace Dashboard.Benchmarks;

/// <summary>What a plain loop needs and nothing else: for each row of the year (of all years) its cell and its numbers.</summary>
internal sealed class PlainColumns
{
    private readonly int[] _cells;
    private readonly int[] _participants;
    private readonly int[] _mark2;
    private readonly int[] _marked;
    private readonly int[] _sums;
    private readonly int[] _of;
    private readonly int[] _twos;

    public PlainColumns(ResultFacts facts, SchoolYear? year)
    {
        var municipalities = facts.Municipalities.Select((municipality, slot) => (municipality.Id, slot)).ToDictionary(pair => pair.Id, pair => pair.slot);
        var (cells, participants, mark2, marked) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var column = 0;
        for (var index = 0; index < facts.Assessments.Count; index++)
        {
            if (year is not null && facts.Assessments[index].Year != year)
            {
                continue;
            }

            var (start, length) = facts.RowsOf(index).GetOffsetAndLength(facts.Count);
            for (var place = start; place < start + length; place++)
            {
                if (facts.Territory(facts.TerritoryIds[place]) is { Level: TerritoryLevel.School, MunicipalityId: { } municipality })
                {
                    var values = facts.ValuesAt(place);
                    cells.Add((column * municipalities.Count) + municipalities[municipality]);
                    participants.Add(values.Participants ?? 0);
                    mark2.Add(values.Mark2 ?? 0);
                    marked.Add(values.HasMarks ? values.Mark2!.Value + values.Mark3!.Value + values.Mark4!.Value + values.Mark5!.Value : 0);
                }
            }

            column++;
        }

        (_cells, _participants, _mark2, _marked) = ([.. cells], [.. participants], [.. mark2], [.. marked]);
        (_sums, _of, _twos) = (new int[column * municipalities.Count], new int[column * municipalities.Count], new int[column * municipalities.Count]);
    }

    public int Rows => _cells.Length;

    /// <summary>Adds every row to its cell and gives the sum of the cells' shares in thousandths, so that nothing is optimised away.</summary>
    public long Sum()
    {
        Array.Clear(_sums);
        Array.Clear(_of);
        Array.Clear(_twos);
        for (var row = 0; row < _cells.Length; row++)
        {
            var cell = _cells[row];
            _sums[cell] += _participants[row];
            _twos[cell] += _mark2[row];
            _of[cell] += _marked[row];
        }

        var thousandths = 0L;
        for (var cell = 0; cell < _of.Length; cell++)
        {
            thousandths += _of[cell] == 0 ? 0 : _twos[cell] * 1000L / _of[cell];
        }

        return thousandths;
    }
}
