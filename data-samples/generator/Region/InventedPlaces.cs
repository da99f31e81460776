namespace Dashboard.Samples.Region;

/// <summary>The invented region «Приозёрный край», code 99: six municipalities and 48 schools.</summary>
public static class InventedPlaces
{
    public const string RegionName = "Приозёрный край";

    public static IReadOnlyList<InventedMunicipality> Municipalities { get; } =
    [
        new(1, "12", "г. Озёрогорск", "город Озёрогорск", 0.10),
        new(2, "14", "Ольховецкий МО", "Ольховецкий муниципальный округ", -0.10),
        new(3, "05", "Журавлинский МО", "Журавлинский муниципальный округ", -0.25),
        new(4, "07", "Дальнебродский МО", "Дальнебродский муниципальный округ", -0.20),
        new(5, "03", "Боровлянский МО", "Боровлянский муниципальный округ", 0),
        new(6, "08", "Заозёрский МО", "Заозёрский муниципальный округ", 0.05),
    ];

    /// <summary>Municipality, name, settlement, kind (С, Г, Р, В), pupils a grade, drift (=, +, -, !).</summary>
    private static readonly (int Municipality, string Name, string Settlement, char Kind, int Size, char Drift)[] Plan =
    [
        (1, "Гимназия № 1", "г. Озёрогорск", 'С', 78, '='),
        (1, "Лицей № 2", "г. Озёрогорск", 'С', 92, '='),
        (1, "СОШ № 3", "г. Озёрогорск", 'Г', 86, '='),
        (1, "СОШ № 4", "г. Озёрогорск", 'Г', 61, '-'),
        (1, "СОШ № 5 с углублённым изучением отдельных предметов", "г. Озёрогорск", 'Г', 104, '='),
        (1, "СОШ № 6", "г. Озёрогорск", 'Г', 72, '+'),
        (1, "СОШ № 7", "г. Озёрогорск", 'Г', 48, '='),
        (1, "СОШ № 8", "г. Озёрогорск", 'Г', 66, '='),
        (1, "СОШ № 9", "г. Озёрогорск", 'Г', 55, '-'),
        (1, "СОШ № 10", "г. Озёрогорск", 'Г', 83, '+'),
        (1, "ООШ № 12", "г. Озёрогорск", 'Г', 42, '='),
        (1, "Лицей «Исток»", "г. Озёрогорск", 'С', 64, '='),
        (2, "Ольховецкая СОШ № 1", "с. Ольховец", 'Г', 52, '='),
        (2, "Ольховецкая СОШ № 2", "с. Ольховец", 'Р', 24, '+'),
        (2, "Верхнеольховская СОШ", "с. Верхняя Ольховка", 'Р', 18, '-'),
        (2, "Вересковская СОШ", "с. Вересковое", 'Р', 15, '='),
        (2, "Подгорненская СОШ", "с. Подгорное", 'Р', 21, '='),
        (2, "Филиал «Рябиновый» Подгорненской СОШ", "п. Рябиновый", 'В', 5, '='),
        (2, "Тростянская СОШ", "с. Тростянка", 'Р', 23, '!'),
        (2, "Камышовская ООШ", "д. Камышовка", 'В', 7, '='),
        (2, "Лесковская ООШ", "с. Лески", 'В', 6, '+'),
        (3, "Журавлинская СОШ № 1", "пгт Журавлино", 'Г', 46, '='),
        (3, "Журавлинская СОШ № 2", "пгт Журавлино", 'Р', 25, '='),
        (3, "Еловская СОШ", "с. Еловка", 'Р', 14, '+'),
        (3, "Малобродская ООШ", "с. Малый Брод", 'В', 9, '-'),
        (3, "Суховражская ООШ", "с. Сухой Вражек", 'В', 8, '-'),
        (3, "Клюквенская СОШ", "с. Клюквенное", 'Р', 12, '='),
        (3, "Болотнинская ООШ", "д. Болотница", 'В', 4, '='),
        (3, "Серебрянская СОШ", "с. Серебряное", 'Р', 16, '='),
        (4, "Дальнебродская СОШ", "с. Дальний Брод", 'Г', 41, '='),
        (4, "Мшистинская ООШ", "д. Мшистая", 'В', 5, '-'),
        (4, "Гнездовская ООШ", "с. Гнёздово", 'В', 7, '='),
        (4, "Перелесковская СОШ", "с. Перелески", 'Р', 13, '+'),
        (4, "Глухаринская ООШ", "п. Глухариный", 'В', 3, '='),
        (4, "Ручьёвская СОШ", "с. Ручьи", 'Р', 11, '+'),
        (4, "Хвойненская СОШ", "п. Хвойный", 'В', 9, '='),
        (5, "Боровлянская СОШ № 1", "пгт Боровляны", 'Г', 58, '='),
        (5, "Боровлянская СОШ № 2", "пгт Боровляны", 'Р', 25, '-'),
        (5, "Калиновская СОШ", "с. Калиновка", 'Р', 17, '='),
        (5, "Черёмуховская ООШ", "с. Черёмухово", 'В', 6, '='),
        (5, "Сосновоборская ООШ", "п. Сосновый Бор", 'В', 8, '+'),
        (5, "Полянская СОШ", "с. Поляна", 'Р', 10, '='),
        (6, "Заозёрская СОШ", "пгт Заозёрье", 'Г', 49, '='),
        (6, "Тихоплёсовская СОШ", "с. Тихий Плёс", 'Р', 19, '='),
        (6, "Песчанская ООШ", "с. Песчаное", 'В', 7, '='),
        (6, "Осоковская ООШ", "д. Осоковая", 'В', 4, '-'),
        (6, "Лебединская СОШ", "с. Лебединое", 'Р', 14, '='),
        (6, "Чаечная ООШ", "п. Чаечный", 'В', 3, '='),
    ];

    public static IReadOnlyList<InventedSchool> Schools { get; } = Make();

    private static List<InventedSchool> Make()
    {
        var schools = new List<InventedSchool>();
        foreach (var (number, name, settlement, kind, size, drift) in Plan)
        {
            var municipality = Municipalities[number - 1];
            var within = schools.Count(school => school.Municipality == municipality) + 1;
            var serial = (number * 100) + within;
            var isBranch = name.StartsWith("Филиал", StringComparison.Ordinal);
            var head = isBranch ? schools.Single(school => school.Name == "Подгорненская СОШ") : null;
            schools.Add(new InventedSchool
            {
                Index = schools.Count,
                Municipality = municipality,
                Number = within,
                Name = name,
                LegalName = Legal(name, municipality, schools.Count),
                Settlement = settlement,
                Kind = kind switch { 'С' => SchoolKind.Selective, 'Г' => SchoolKind.Town, 'Р' => SchoolKind.Rural, _ => SchoolKind.Village },
                Drift = drift switch { '+' => Drift.Improves, '-' => Drift.Worsens, '!' => Drift.TooGood, _ => Drift.Flat },
                GradeSize = size,
                Effect = Effect(kind, drift, name) + municipality.Effect,
                HasUpperGrades = !isBranch && !name.Contains("ООШ", StringComparison.Ordinal),
                // A branch is no legal person: it stands under the tax numbers of its head school.
                Inn = head?.Inn ?? TaxNumbers.Inn(serial),
                Ogrn = head?.Ogrn ?? TaxNumbers.Ogrn(serial),
                ParentCode = head?.Code,
            });
        }

        return schools;
    }

    private static double Effect(char kind, char drift, string name)
    {
        var usual = kind switch { 'С' => 0.75, 'Г' => 0.08, 'Р' => -0.12, _ => -0.22 };
        // Improving schools start low, worsening ones high enough to have something to lose.
        var start = drift switch { '+' => -0.45, '-' => 0.20, '!' => -0.40, _ => 0 };
        return usual + start + (0.22 * Pcg32.For(7, Pcg32.KeyOf(name)).NextNormal());
    }

    private static string Legal(string name, InventedMunicipality municipality, int index)
    {
        if (name.StartsWith("Филиал", StringComparison.Ordinal))
        {
            return "Филиал «Рябиновый» муниципального казённого общеобразовательного учреждения «Подгорненская средняя общеобразовательная школа»";
        }

        var legal = (index % 4) switch { 0 => "автономное", 3 => "казённое", _ => "бюджетное" };
        var spelled = name
            .Replace("СОШ", "средняя общеобразовательная школа", StringComparison.Ordinal)
            .Replace("ООШ", "основная общеобразовательная школа", StringComparison.Ordinal);
        spelled = char.ToUpperInvariant(spelled[0]) + spelled[1..];
        var town = municipality.IsTown ? " города Озёрогорска" : "";
        return spelled.Contains('«', StringComparison.Ordinal)
            ? $"Муниципальное {legal} общеобразовательное учреждение {spelled}{town}"
            : $"Муниципальное {legal} общеобразовательное учреждение «{spelled}»{town}";
    }
}
