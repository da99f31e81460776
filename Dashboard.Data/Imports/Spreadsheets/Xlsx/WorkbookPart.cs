using Dashboard.Data.Imports.Spreadsheets.Markup;
using Dashboard.Data.Imports.Spreadsheets.Packed;

namespace Dashboard.Data.Imports.Spreadsheets.Xlsx;

/// <summary>What the main part says: the sheets in the order of their tabs, and where the other parts are.</summary>
internal sealed record WorkbookPart(IReadOnlyList<WorkbookPart.Sheet> Sheets, string SharedTextsPart, string StylesPart, bool Uses1904Dates)
{
    public sealed record Sheet(string Name, string Part, bool Hidden);

    /// <summary>Path of the main part as the package says; the usual one where it says nothing.</summary>
    public static string Find(PackedParts parts)
    {
        var said = Relations(parts, "_rels/.rels", string.Empty).Find(relation => relation.Kind == "officeDocument" && parts.Has(relation.Part));
        return said?.Part ?? (parts.Has("xl/workbook.bin") ? "xl/workbook.bin" : "xl/workbook.xml");
    }

    public static WorkbookPart Read(PackedParts parts, ReadingSession session)
    {
        var main = Find(parts);
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var relations = Relations(parts, folder + "_rels/" + main[folder.Length..] + ".rels", main);
        var sheets = new List<Sheet>();
        var uses1904 = false;
        var scanner = parts.Scan(main) ?? throw ReadingSession.Refusal(SpreadsheetMessages.Unreadable(session.FileName));
        while (scanner.Read())
        {
            if (scanner.Token != MarkupToken.Start)
            {
                continue;
            }

            if (scanner.Is("workbookPr"))
            {
                uses1904 = scanner.Attributes.Text("date1904") is "1" or "true";
            }
            else if (scanner.Is("sheet"))
            {
                AddSheet(scanner.Attributes, parts, relations, folder, sheets);
            }
        }

        string Part(string kind, string usual) => relations.FirstOrDefault(relation => relation.Kind == kind)?.Part ?? folder + usual;
        return new WorkbookPart(sheets, Part("sharedStrings", "sharedStrings.xml"), Part("styles", "styles.xml"), uses1904);
    }

    private static void AddSheet(MarkupAttributes attributes, PackedParts parts, List<Relation> relations, string folder, List<Sheet> sheets)
    {
        var name = attributes.Text("name") ?? string.Empty;
        var id = attributes.Text("id");
        var relation = relations.Find(candidate => candidate.Id == id);
        if (relation is { Kind: not "worksheet" })
        {
            return;
        }

        // A writer that lost the relations still numbers the parts in the order of the tabs.
        var part = relation?.Part ?? $"{folder}worksheets/sheet{sheets.Count + 1}.xml";
        if (parts.Has(part))
        {
            sheets.Add(new Sheet(name, part, attributes.Text("state") is "hidden" or "veryHidden"));
        }
    }

    private static List<Relation> Relations(PackedParts parts, string name, string from)
    {
        var found = new List<Relation>();
        if (parts.Scan(name) is not { } scanner)
        {
            return found;
        }

        while (scanner.Read())
        {
            if (scanner.Token == MarkupToken.Start && scanner.Is("Relationship"))
            {
                var attributes = scanner.Attributes;
                var type = attributes.Text("Type") ?? string.Empty;
                found.Add(new Relation(
                    attributes.Text("Id") ?? string.Empty,
                    type[(type.LastIndexOf('/') + 1)..],
                    PackedParts.Resolve(from, attributes.Text("Target") ?? string.Empty)));
            }
        }

        return found;
    }

    /// <summary>One part names another.</summary>
    private sealed record Relation(string Id, string Kind, string Part);
}
