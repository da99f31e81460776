using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Monitoring;

/// <summary>Finds the columns of a monitoring form by their heads, wherever they were moved and however they are called.</summary>
internal static partial class MonitoringHead
{
    /// <summary>In this order: «срок (факт)» is a fact before it is a deadline.</summary>
    private static readonly (MonitoringColumn Column, Regex Words)[] Rules =
    [
        (MonitoringColumn.Number, Number()), (MonitoringColumn.Document, Document()), (MonitoringColumn.Result, Result()), (MonitoringColumn.Fact, Fact()),
        (MonitoringColumn.Due, Due()), (MonitoringColumn.Status, Status()), (MonitoringColumn.Territory, Territory()), (MonitoringColumn.Owner, Owner()),
        (MonitoringColumn.Activity, Activity()), (MonitoringColumn.Note, Note()),
    ];

    /// <summary>Columns of a head row; null for any other row: a head names the activity and its status or date.</summary>
    public static IReadOnlyDictionary<MonitoringColumn, int>? Of(ReadOnlySpan<Cell> cells)
    {
        var found = new Dictionary<MonitoringColumn, int>();
        for (var place = 0; place < cells.Length; place++)
        {
            var text = cells[place].Kind == CellKind.Text ? string.Join(' ', cells[place].Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : string.Empty;
            if (text.Length is 0 or > 80)
            {
                continue;
            }

            foreach (var (column, words) in Rules)
            {
                if (words.IsMatch(text))
                {
                    found.TryAdd(column, place);
                    break;
                }
            }
        }

        return found.ContainsKey(MonitoringColumn.Activity) && (found.ContainsKey(MonitoringColumn.Status) || found.ContainsKey(MonitoringColumn.Fact)) ? found : null;
    }

    [GeneratedRegex(@"^(?:№|номер|n)\s*(?:п\s*/?\s*п)?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("документ|подтвержд", RegexOptions.CultureInvariant)]
    private static partial Regex Document();

    [GeneratedRegex("^(?!.*ожидаем).*(?:результат|ссылк)", RegexOptions.CultureInvariant)]
    private static partial Regex Result();

    [GeneratedRegex(@"факт|^дата (?:выполн|исполн|провед|реализ)", RegexOptions.CultureInvariant)]
    private static partial Regex Fact();

    [GeneratedRegex(@"срок|^план", RegexOptions.CultureInvariant)]
    private static partial Regex Due();

    [GeneratedRegex(@"статус|отметка|состояние|^(?:вы|ис)полнени", RegexOptions.CultureInvariant)]
    private static partial Regex Status();

    [GeneratedRegex(@"школ|территор|организаци|учрежден|^оо$", RegexOptions.CultureInvariant)]
    private static partial Regex Territory();

    [GeneratedRegex("ответствен|исполнител", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex("мероприят|наименовани", RegexOptions.CultureInvariant)]
    private static partial Regex Activity();

    [GeneratedRegex("примечан|комментар|причин", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
