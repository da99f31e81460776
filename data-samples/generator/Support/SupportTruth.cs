using System.Text;

namespace Dashboard.Samples.Support;

/// <summary>The tables of truth: one a kind of form, tab between cells, a head, rows in the order of the files.</summary>
public static class SupportTruth
{
    private const string OfFile = "file\t";

    /// <summary>Name of a table and its head; a table that begins with the file is of one.</summary>
    public static IReadOnlyDictionary<string, string> Heads { get; } = new Dictionary<string, string>
    {
        ["profiles"] = OfFile + "sheet\tcell\tschool_code\tschool\tyear\tsource\tfactor\tlevel\tpercent\tnote",
        ["lists"] = OfFile + "list_year\tcategory\tschool_code\tschool\tfrom\tto\torder\torder_date\treason",
        ["markers"] = OfFile + "year\tschool_code\tschool\tru4\tma4\tru5\tma5\tmarkers",
        ["context"] = OfFile + "sheet\tschool_code\tschool\tschool_year\tmeasure\tunit\tvalue",
        ["staff"] = OfFile + "sheet\tschool_code\tschool\tschool_year\tpost\tnumber\twith_deficits\tlevel\ttrained\tcourse\tvalid_until",
        ["places"] = OfFile + "school_code\tschool\tnorth\teast\tkilometres_to_centre",
        ["low-works"] = "school_year\tschool_code\tschool\twork\tparticipants\tlow",
        ["calculated"] = "results_of\tschool_code\tschool\ttwo_works\tsame_work_year_before\tsame_work_last_held",
        ["transitions"] = "list_year\tschool_code\tschool\tchange\tlisted\tby_rule",
    };

    /// <summary>The tables by file name.</summary>
    public static IEnumerable<(string Name, string Text)> Tables(IReadOnlyList<SupportFile> files, IReadOnlyList<TruthRow> ofNoFile)
    {
        foreach (var (table, head) in Heads)
        {
            var text = new StringBuilder(head).Append('\n');
            foreach (var (file, row) in files.SelectMany(file => file.Truth.Select(row => (file.Path, row))).Where(pair => pair.row.Table == table))
            {
                text.Append(file).Append('\t').AppendJoin('\t', row.Cells).Append('\n');
            }

            foreach (var row in ofNoFile.Where(row => row.Table == table))
            {
                text.AppendJoin('\t', row.Cells).Append('\n');
            }

            yield return (table + ".tsv", text.ToString());
        }
    }
}
