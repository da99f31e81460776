using Dashboard.Data.Imports.Spreadsheets;

namespace Dashboard.Data.Imports.Statements;

/// <summary>Asks each form in turn whether a file is of its kind; a form knows its own by the heads of its columns and never guesses.</summary>
public static class StatementReader
{
    private static readonly Func<Workbook, StatementReadContext, ParsedStatements?>[] Forms =
    [
        ProfileReader.Read,
        MarkerReader.Read,
        StaffReader.Read,
        ContextReader.Read,
        SchoolListReader.Read,
    ];

    /// <summary>What the workbook states of schools; null where no form knows it.</summary>
    public static ParsedStatements? Read(Workbook workbook, StatementReadContext context)
    {
        foreach (var read in Forms)
        {
            if (read(workbook, context) is { } statements)
            {
                return statements;
            }
        }

        return null;
    }

    /// <summary>Where the schools of a register stand: its columns of degrees and of the way to the centre; null where it has none.</summary>
    public static ParsedStatements? ReadPlaces(Workbook register) => ContextReader.ReadPlaces(register);
}
