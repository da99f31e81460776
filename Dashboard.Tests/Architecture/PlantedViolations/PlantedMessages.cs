#nullable enable
// Messages of an importer that nobody has documented.
namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Imports.Results
{
    internal static class PlantedMessages
    {
        public const string Constant = "planted-constant";

        public static (string Code, string Sentence) Of(string cell) => ("planted-code", "В ячейке " + cell + " не код: two-words и ещё слова");
    }
}
