using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Dashboard.Samples.Books;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus;

/// <summary>A file of the corpus with its truth.</summary>
public sealed record CorpusFile(string Name, ReadOnlyMemory<byte> Bytes, CorpusTruth Truth)
{
    private static readonly JsonSerializerOptions Line = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The truth as JSON with a line a row, so that a change of one row is a change of one line.</summary>
    public string TruthJson()
    {
        var text = new StringBuilder("{\n");
        foreach (var (name, value) in JsonSerializer.SerializeToNode(Truth, Line)!.AsObject())
        {
            text.Append(text.Length > 2 ? ",\n" : "").Append("  \"").Append(name).Append("\": ");
            Append(text, value!, "  ", depth: name == "tables" ? 2 : 1);
        }

        return text.Append("\n}\n").ToString();
    }

    private static void Append(StringBuilder text, JsonNode value, string indent, int depth)
    {
        if (value is JsonArray { Count: > 0 } array)
        {
            var inner = indent + "  ";
            var first = true;
            foreach (var item in array)
            {
                text.Append(first ? "[\n" : ",\n").Append(inner);
                first = false;
                if (depth == 2)
                {
                    AppendTable(text, item!.AsObject(), inner);
                }
                else
                {
                    text.Append(item!.ToJsonString(Line));
                }
            }

            text.Append('\n').Append(indent).Append(']');
            return;
        }

        text.Append(value.ToJsonString(Line));
    }

    private static void AppendTable(StringBuilder text, JsonObject table, string indent)
    {
        var first = true;
        foreach (var (name, value) in table)
        {
            text.Append(first ? "{ " : name is "rows" or "planned" ? ",\n" + indent + "  " : ", ").Append('"').Append(name).Append("\": ");
            Append(text, value!, indent + "  ", depth: 1);
            first = false;
        }

        text.Append('\n').Append(indent).Append('}');
    }
}

/// <summary>Makes one file of the corpus: sheets are written and their truth is noted in the same breath.</summary>
internal sealed class CorpusCase(string name, string oddity)
{
    private readonly List<TruthTable> tables = [];
    private readonly List<TruthProblem> problems = [];
    private readonly HashSet<VprTerritory> refused = [];

    public Book Book { get; } = new();

    /// <summary>The last sheet, made on first need.</summary>
    public BookSheet Sheet(VprForm form) => Book.Sheets.Count > 0 ? Book.Sheets[^1] : Book.Add(VprForms.SheetName(form));

    /// <summary>Writes a report and notes its truth.</summary>
    public VprWritten Add(VprForm form, VprReport report, VprShape? shape = null, int row = 0, Func<TruthTable, TruthTable>? told = null)
    {
        var sheet = Sheet(form);
        var written = VprSheets.Write(sheet, form, report, shape, row);
        Tell(form, report, shape, told);
        return written;
    }

    /// <summary>Notes the truth of a table that was written by other means.</summary>
    public void Tell(VprForm form, VprReport report, VprShape? shape = null, Func<TruthTable, TruthTable>? told = null)
    {
        shape ??= new VprShape();
        var table = TruthMaker.Table(form, report, shape, Sheet(form).Name, row => !refused.Contains(row));
        tables.Add(told is null ? table : told(table));
    }

    /// <summary>Notes the truth of a table of any other form.</summary>
    public void Tell(TruthTable table) => tables.Add(table);

    /// <summary>Changes the truths told so far, where a file says less than its data.</summary>
    public void Change(Func<TruthTable, TruthTable> told)
    {
        for (var i = 0; i < tables.Count; i++)
        {
            tables[i] = told(tables[i]);
        }
    }

    public void Problem(string? at, string effect, string why) => problems.Add(new TruthProblem(at, effect, why));

    /// <summary>Puts a wrong value over a right one and notes what must be said about it.</summary>
    public void Spoil(VprWritten written, VprTerritory territory, string key, object? value, string effect, string why)
    {
        var (row, column) = written.Place(territory, key);
        written.Sheet.Put(row, column, value);
        Problem(written.Address(territory, key), effect, why);
        if (effect == "error")
        {
            refused.Add(territory);
        }
    }

    public CorpusFile Xlsx(XlsxShape? shape = null) => Save(".xlsx", XlsxWriter.Write(Book, shape));

    public CorpusFile Xls() => Save(".xls", XlsWriter.Write(Book));

    public CorpusFile SpreadsheetMl(string extension = ".xls") => Save(extension, SpreadsheetMlWriter.Write(Book));

    public CorpusFile Html() => Save(".xls", HtmlTableWriter.Write(Book));

    public CorpusFile Ods() => Save(".ods", OdsWriter.Write(Book));

    public CorpusFile Csv(CsvShape shape, string extension = ".csv") => Save(extension, CsvWriter.Write(Book, shape), withSheets: false);

    public CorpusFile Save(string extension, byte[] bytes, bool withSheets = true)
    {
        var file = name + extension;
        return new CorpusFile(file, bytes, new CorpusTruth
        {
            File = file,
            Oddity = oddity,
            Expect = problems.Any(p => p.Effect == "ask") ? "ask" : problems.Any(p => p.Effect is "error" or "warning") ? "partly" : "read",
            Tables = [.. tables.Select(t => Final(t, withSheets))],
            Problems = problems,
        });
    }

    // Rows refused after their table was told of are taken out here.
    private TruthTable Final(TruthTable table, bool withSheets)
    {
        var gone = refused.Select(r => (r.Name, r.Login)).ToHashSet();
        var rows = gone.Count == 0 ? table.Rows : [.. table.Rows.Where(r => !gone.Any(g => g.Login is not null ? g.Login == r.Login : g.Name == r.Name))];
        return table with { Rows = rows, Sheet = withSheets ? table.Sheet : null };
    }
}
