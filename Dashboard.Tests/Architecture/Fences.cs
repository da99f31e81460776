namespace Dashboard.Tests.Architecture;

/// <summary>The table «Who may know whom» of docs/architecture.md. Each line has its planted violation beside this file.</summary>
internal static class Fences
{
    private const string Interop = "Microsoft.JSInterop";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";
    private const string Sqlite = "Microsoft.Data.Sqlite";
    private const string OpenXml = "DocumentFormat.OpenXml";

    public static IReadOnlyList<Fence> All { get; } =
    [
        new("Data", "everything under Data is true without a browser",
            "Web", Interop, "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Http", "Radzen"),

        new("Data.Domain", "the domain is pure: the same question gets the same answer on any machine and any day",
            "System.IO", "System.Net", "System.Data", "System.Diagnostics.Process", "System.Random", "System.TimeProvider", "System.Environment")
        {
            OnlyAllowed = ["System", "MathNet.Numerics", "Data.Domain"],
        },

        new("Data.Domain.Statistics", "a formula knows numbers, not schools")
        {
            OnlyAllowed = ["System", "MathNet.Numerics", "Data.Domain.Statistics"],
        },

        new("Data.Persistence", "the store does not know who fills it and who asks it",
            "Data.Imports", "Data.Queries", "Data.Exports", "Data.Facts"),

        new("Data.Facts", "the columns are read by questions and know none of them",
            "Data.Imports", "Data.Queries", "Data.Exports"),

        new("Data.Imports.Spreadsheets", "a reader of files knows cells and no schools",
            "Data.Domain", "Data.Persistence", "Data.Facts", "Data.Queries", "Data.Exports", EntityFramework, Sqlite),

        new("Data.Imports.Documents", "a reader of files knows paragraphs and no roadmaps",
            "Data.Domain", "Data.Persistence", "Data.Facts", "Data.Queries", "Data.Exports", EntityFramework, Sqlite),

        new("Data.Imports.*", "a reader of forms turns cells into values; only the pipeline, at the root of Imports and in Desk, stores them",
            "Data.Persistence", "Data.Facts", EntityFramework, Sqlite)
        {
            Except = ["Data.Imports.Desk"],
        },

        new("Data.Imports.*", "one form does not read another's cells", "Data.Queries", "Data.Exports")
        {
            KeepsSiblingsApart = true,
            Shared = ["Data.Imports.Spreadsheets", "Data.Imports.Documents"],
            Except = ["Data.Imports.Desk"],
        },

        new("Data.Queries", "a question is asked of what is stored, not of files", "Data.Imports", "Data.Exports", OpenXml, "ExcelDataReader"),

        new("Data.Records", "what people write is kept without asking who reads it or where a file came from",
            "Data.Facts", "Data.Imports", "Data.Queries", "Data.Exports"),

        new("Data.Exports", "a document is written from a view that somebody asked for: it cannot ask by itself",
            "Data.Persistence", "Data.Facts", "Data.Imports", EntityFramework, Sqlite, "Data.Domain.Access.AccessScope"),

        new("Data.Exports.OpenXml", "a writer of files knows paragraphs and cells, not schools", "Data.Domain", "Data.Queries"),

        new("Data.Archives", "an archive is put together of what questions answer and writers write: it reads no form and no table by itself",
            "Data.Imports", EntityFramework, Sqlite, OpenXml),

        new("Web.Features", "a page asks and shows: no database, no document format, no script",
            "Data.Persistence", EntityFramework, Sqlite, OpenXml, "ExcelDataReader", Interop),

        new("Web.Features", "one page does not know another: they meet through Links, Components and Charts")
        {
            KeepsSiblingsApart = true,
        },

        new("Web.Layout", "the frame of the pages knows no page, no database and no script",
            "Web.Features", "Data.Persistence", EntityFramework, Sqlite, OpenXml, Interop),

        new("Web.Reminders", "a letter says what its page says: it asks the same question and knows no page, no database and no script",
            "Web.Features", "Web.Layout", "Data.Persistence", "Data.Facts", "Data.Imports", EntityFramework, Sqlite, OpenXml, Interop),

        new("Web.Slides", "a chart becomes a slide out of what it draws: it knows no page, no database and no document format",
            "Web.Features", "Web.Layout", "Data.Persistence", "Data.Imports", "Data.Exports", EntityFramework, Sqlite, OpenXml, Interop),

        new("Web.Documents", "a document is made, kept and handed out without knowing the page that asked for it",
            "Web.Features", "Web.Layout", "Data.Persistence", "Data.Imports", EntityFramework, Sqlite, OpenXml, Interop),

        new("Web.Charts", "a chart draws the values it is given",
            "Web.Features", "Web.Layout", "Data.Queries", "Data.Persistence", "Data.Facts", "Data.Imports", EntityFramework, Sqlite),

        new("Web.Components", "a component shows the values it is given",
            "Web.Features", "Web.Layout", "Data.Queries", "Data.Persistence", "Data.Facts", "Data.Imports", EntityFramework, Sqlite),
    ];

    /// <summary>Rooms of the design that nobody has built. A name is struck out when its room appears: a test says so.</summary>
    public static IReadOnlyList<string> NotYetBuilt { get; } = [];

    /// <summary>Rooms that may know everything their assembly can, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Open { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Data"] = "registration of the parts",
        ["Data.Imports"] = "the pipeline: the one place where what was read is stored",
        ["Data.Imports.Desk"] = "the pipeline's other half: uploads and imports that wait for a person",
        ["Web"] = "start of the program and addresses",
        ["Web.CommandLine"] = "commands: the other way in, beside the pages",
        ["Web.Auth"] = "sign-in keeps its own tables",
    };
}
