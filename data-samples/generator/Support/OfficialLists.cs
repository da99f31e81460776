using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>A school of a list.</summary>
/// <param name="Category">ШНОР, ШССУ or НЕОБ (with signs of non-objective results).</param>
/// <param name="School">The school.</param>
/// <param name="Reason">Words of the order.</param>
public sealed record ListedSchool(string Category, InventedSchool School, string Reason);

/// <summary>A list of one school year with its order.</summary>
/// <param name="StartYear">First calendar year of the school year for which it is in force.</param>
/// <param name="Number">Number of the order.</param>
/// <param name="Date">Day of the order.</param>
/// <param name="Schools">In the order of the paper.</param>
public sealed record OfficialList(int StartYear, string Number, DateOnly Date, IReadOnlyList<ListedSchool> Schools)
{
    public string Year => FormattableString.Invariant($"{StartYear}/{StartYear + 1}");

    public DateOnly From => new(StartYear, 9, 1);

    public DateOnly To => new(StartYear + 1, 8, 31);

    public IEnumerable<ListedSchool> Of(string category) => Schools.Where(listed => listed.Category == category);

    public IEnumerable<TruthRow> Truth() => Schools.Select(listed => new TruthRow(
        "lists", Year, listed.Category, listed.School.Code, listed.School.Name, Iso(From), Iso(To), Number, Iso(Date), listed.Reason));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>
/// The ministry's lists of four years. They follow the results of the year before, and differ from any rule as lists do: a school with a
/// handful of pupils is listed, a school that the rule finds is not, another stays until its work is done.
/// </summary>
public static class OfficialLists
{
    private const string Kept = "сохраняется до завершения программы перехода в эффективный режим";
    private const string Earlier = "результаты ВПР 2019 года и ОГЭ 2019 года";

    private static readonly Dictionary<int, string[]> LowResult = new()
    {
        [2021] = ["СОШ № 10", "Верхнеольховская СОШ", "Подгорненская СОШ", "Лесковская ООШ", "Журавлинская СОШ № 1", "Еловская СОШ", "Малобродская ООШ", "Суховражская ООШ", "Болотнинская ООШ", "Перелесковская СОШ", "Ручьёвская СОШ", "Боровлянская СОШ № 2", "Сосновоборская ООШ"],
        [2022] = ["Верхнеольховская СОШ", "Журавлинская СОШ № 1", "Еловская СОШ", "Малобродская ООШ", "Суховражская ООШ", "Болотнинская ООШ", "Мшистинская ООШ", "Боровлянская СОШ № 2", "Сосновоборская ООШ"],
        [2023] = ["СОШ № 4", "Верхнеольховская СОШ", "Подгорненская СОШ", "Еловская СОШ", "Малобродская ООШ", "Суховражская ООШ", "Болотнинская ООШ", "Серебрянская СОШ", "Мшистинская ООШ", "Глухаринская ООШ", "Боровлянская СОШ № 2"],
        [2024] = ["СОШ № 4", "Верхнеольховская СОШ", "Подгорненская СОШ", "Тростянская СОШ", "Малобродская ООШ", "Суховражская ООШ", "Болотнинская ООШ", "Серебрянская СОШ", "Мшистинская ООШ", "Глухаринская ООШ", "Боровлянская СОШ № 1", "Боровлянская СОШ № 2", "Калиновская СОШ"],
    };

    private static readonly Dictionary<int, (string School, string Reason)[]> Hard = new()
    {
        [2021] = [],
        [2022] = [("Ольховецкая СОШ № 2", "доля малообеспеченных семей"), ("Камышовская ООШ", "малокомплектная, дети с неродным русским языком"), ("Малобродская ООШ", "дефицит кадров, удалённость"), ("Болотнинская ООШ", "малокомплектная, удалённость"), ("Перелесковская СОШ", "доля малообеспеченных семей, удалённость")],
        [2023] = [("Ольховецкая СОШ № 2", "доля малообеспеченных семей"), ("Камышовская ООШ", "малокомплектная, дети с неродным русским языком"), ("Малобродская ООШ", "дефицит кадров, удалённость"), ("Болотнинская ООШ", "малокомплектная, удалённость"), ("Перелесковская СОШ", "доля малообеспеченных семей, удалённость"), ("Боровлянская СОШ № 2", "дети с неродным русским языком")],
        [2024] = [("Ольховецкая СОШ № 2", "доля малообеспеченных семей"), ("Малобродская ООШ", "дефицит кадров, удалённость"), ("Болотнинская ООШ", "малокомплектная, удалённость"), ("Перелесковская СОШ", "доля малообеспеченных семей, удалённость"), ("Хвойненская СОШ", "малокомплектная, удалённость"), ("Боровлянская СОШ № 2", "дети с неродным русским языком"), ("Чаечная ООШ", "малокомплектная, удалённость")],
    };

    private static readonly Dictionary<int, (string School, string Reason)[]> Doubtful = new()
    {
        [2021] = [("Тростянская СОШ", "ВПР 2021: 4 РУ, 4 МА, 5 РУ")],
        [2022] = [],
        [2023] = [("СОШ № 7", "ВПР 2023: 5 МА"), ("Тростянская СОШ", "ВПР 2023: 4 РУ, 4 МА, 5 РУ, 5 МА")],
        [2024] = [("Тростянская СОШ", "ВПР 2024: 4 МА, 5 РУ, 5 МА")],
    };

    private static readonly Dictionary<int, (string Number, DateOnly Date)> Orders = new()
    {
        [2021] = ("612", new DateOnly(2021, 8, 20)),
        [2022] = ("704-од", new DateOnly(2022, 9, 9)),
        [2023] = ("598-од", new DateOnly(2023, 8, 25)),
        [2024] = ("655-од", new DateOnly(2024, 8, 30)),
    };

    public static OfficialList Of(LowWorks works, int startYear)
    {
        ArgumentNullException.ThrowIfNull(works);
        var (number, date) = Orders[startYear];
        return new OfficialList(startYear, number, date,
        [
            .. LowResult[startYear].Select(SupportFolder.School).Select(school => new ListedSchool("ШНОР", school, ReasonOf(works, school, startYear))),
            .. Hard[startYear].Select(pair => new ListedSchool("ШССУ", SupportFolder.School(pair.School), pair.Reason)),
            .. Doubtful[startYear].Select(pair => new ListedSchool("НЕОБ", SupportFolder.School(pair.School), pair.Reason)),
        ]);
    }

    /// <summary>The four lists, the oldest first.</summary>
    public static IReadOnlyList<OfficialList> All(LowWorks works) => [.. Orders.Keys.Order().Select(year => Of(works, year))];

    /// <summary>Who entered, stayed and left among the schools of low results, and whether the rule of the results says the same.</summary>
    public static IEnumerable<TruthRow> Transitions(LowWorks works)
    {
        ArgumentNullException.ThrowIfNull(works);
        foreach (var startYear in LowResult.Keys.Order())
        {
            var now = LowResult[startYear];
            var before = LowResult.GetValueOrDefault(startYear - 1);
            foreach (var school in SampleRegion.Schools)
            {
                var (listed, was) = (now.Contains(school.Name), before?.Contains(school.Name));
                var (two, _, again) = works.Rule(school, startYear - 1);
                var change = (listed, was) switch { (true, null) => "first", (true, false) => "entered", (true, true) => "stayed", (false, true) => "left", _ => "" };
                if (change.Length > 0 || two || again)
                {
                    yield return new TruthRow("transitions", FormattableString.Invariant($"{startYear}/{startYear + 1}"), school.Code, school.Name, change, listed ? "yes" : "no", two || again ? "yes" : "no");
                }
            }
        }
    }

    private static string ReasonOf(LowWorks works, InventedSchool school, int startYear) => works.Reason(school, startYear - 1) switch
    {
        { Length: > 0 } reason => reason,
        _ => startYear == 2021 ? Earlier : Kept,
    };
}
