using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Statements;
using Dashboard.Data.Facts;
using Dashboard.Data.Imports.Statements;
using Dashboard.Data.Queries.Conditions;
using Dashboard.Data.Queries.Lists;
using Dashboard.Data.Queries.Markers;
using Dashboard.Data.Queries.Results;
using Dashboard.Tests.Imports;

namespace Dashboard.Tests.Queries.Conditions;

/// <summary>
/// Twelve schools in two municipalities, 2023/2024. Ten have 50 % parents with a degree and 20 % single parents, two (Еловская, Сосновская) 10 % and 60 %.
/// Of the degree: mean 43.33, deviation 15.57, z −2.141 and 0.428; of single parents the same the other way round. Index of the two
/// 50 − 20·2.141/√2 = 19.72, of the ten 50 + 20·0.428/√2 = 56.06.
/// ОГЭ in mathematics: «4» and «5» of Еловская 30 of 40, of Сосновская 10 of 40, of nine others 20 of 40 each, of Кедровская 5 of 5; region 225 of 445.
/// </summary>
internal sealed class ContextRegion : IDisposable
{
    public const int Year = 2023;

    private static readonly string[] Names = ["Еловская", "Сосновская", "Берёзовская", "Ольховская", "Кленовская", "Липовская", "Осиновская", "Рябиновская", "Ивовская", "Дубовская", "Пихтовская", "Кедровская"];

    private readonly DetailStore _details;

    private ContextRegion(OwnInstallation installation)
    {
        Installation = installation;
        _details = new DetailStore(installation.Database, installation.Facts);
    }

    public OwnInstallation Installation { get; }

    public ConditionsQuestion Question => new(Installation.Facts, Installation.Statements, new MarkersSource(Installation.Facts, Installation.Statements, _details, Installation.Database));

    public SchoolConditionsQuestion SchoolQuestion => new(Installation.Facts, Installation.Statements, Installation.Database);

    public ConditionsRuleQuestion RuleQuestion => new(Installation.Facts, Installation.Statements, Installation.Clock);

    public static async Task<ContextRegion> Create()
    {
        var region = new ContextRegion(await OwnInstallation.OpenAsync());
        await region.Installation.ImportAsync(
            Sheets.Oge("экзамен.csv", [.. Names.Select((name, place) => Row(name, place, place == 11 ? 5 : 40, place switch { 0 => 30, 1 => 10, 11 => 5, _ => 20 }))]),
            Sheets.Text(
                "паспорт.csv",
                ["Социальный паспорт, 2023/2024 учебный год", "Муниципалитет;Код ОО;Наименование ОО;Оба родителя имеют высшее образование, %;Неполные семьи, %", .. Names.Select((name, place) => $"{Municipality(place)};{Code(place)};{name} СОШ;{(place < 2 ? 10 : 50)};{(place < 2 ? 60 : 20)}")]));
        await region.Installation.Pipeline.StateAsync(
            [(region.School("Сосновская").Id, new StatementKey(StatementKind.ListPlace, Year, ListsFilter.LowResults), new ListPlaceStatement("598"))], StatementForm.SchoolList, "приказ теста", AccessScope.Region);
        return region;
    }

    public TerritoryFact School(string name) => Installation.Facts.Current.Schools.Single(school => school.Name.StartsWith(name, StringComparison.Ordinal));

    public void Dispose() => Installation.Dispose();

    private static string Row(string name, int place, int pupils, int high) => $"{Municipality(place)};{Code(place)};{name} СОШ;{pupils};0;{pupils - high};{high};0";

    private static string Municipality(int place) => place % 2 == 0 ? "Ольховецкий МО" : "Журавлинский МО";

    private static string Code(int place) => $"{(place % 2 == 0 ? "02" : "05")}{place + 1:0000}";
}
