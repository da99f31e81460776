using Dashboard.Samples.Region;

namespace Dashboard.Samples.Support;

/// <summary>Counts of a school in a school year: staff, pupils, the social passport. Nobody is named.</summary>
public sealed record SchoolContext
{
    /// <summary>Columns of the social passport in the order of the forms: key of the truth, words of the head.</summary>
    public static IReadOnlyList<(string Key, string Words)> Passport { get; } =
    [
        ("both-parents-higher-education", "Оба родителя имеют высшее образование"),
        ("one-parent", "Неполные семьи"),
        ("many-children", "Многодетные семьи"),
        ("low-income", "Малообеспеченные семьи"),
        ("on-records", "Состоят на учёте (ВШУ, ПДН, КДН)"),
        ("poor-housing", "Проживают в неблагоустроенном жилье"),
        ("other-language", "Русский язык не является родным"),
        ("unemployed-parents", "Один или оба родителя не работают"),
        ("with-disabilities", "Обучающиеся с ОВЗ"),
        ("bused", "Подвозятся к школе"),
    ];

    public required InventedSchool School { get; init; }

    /// <summary>First calendar year of the school year.</summary>
    public required int StartYear { get; init; }

    public required int Pupils { get; init; }

    public required int Teachers { get; init; }

    /// <summary>Of them with the highest or the first category.</summary>
    public required int WithCategory { get; init; }

    /// <summary>Of them younger than 35.</summary>
    public required int Young { get; init; }

    public required int Vacancies { get; init; }

    /// <summary>Pupils by column of <see cref="Passport"/>.</summary>
    public required IReadOnlyList<int> Counts { get; init; }

    public string SchoolYear => FormattableString.Invariant($"{StartYear}/{StartYear + 1}");

    /// <summary>Share 0..1 of pupils whose mother tongue is another one; two schools stand beside a camp of seasonal workers.</summary>
    public static double ShareOfOtherLanguage(InventedSchool school)
    {
        ArgumentNullException.ThrowIfNull(school);
        return school.Name switch
        {
            "Боровлянская СОШ № 2" => 0.36,
            "СОШ № 10" => 0.29,
            "Камышовская ООШ" => 0.22,
            _ => 0.01 + (0.06 * Pcg32.For(34, school.Index).NextUnit()),
        };
    }

    /// <summary>Per cent of the pupils, one decimal, as a secretary writes it.</summary>
    public double Percent(int column) => Math.Round(100.0 * Counts[column] / Pupils, 1, MidpointRounding.AwayFromZero);

    public static SchoolContext Of(InventedSchool school, int startYear)
    {
        ArgumentNullException.ThrowIfNull(school);
        var random = Pcg32.For(35, school.Index, startYear);
        var pupils = SchoolRegister.PupilsOf(school) + random.Next(-2, 3);
        var teachers = Math.Max(5, pupils / (school.Kind is SchoolKind.Town or SchoolKind.Selective ? 17 : 8));
        var hard = Hardship.Of(school);
        double[] shares =
        [
            0.60 - (0.52 * hard),
            0.11 + (0.20 * hard),
            0.07 + (0.28 * hard),
            0.05 + (0.38 * hard),
            0.002 + (0.045 * hard),
            0.01 + (0.45 * hard),
            ShareOfOtherLanguage(school),
            0.02 + (0.17 * hard),
            0.02 + (0.09 * hard),
            school.Kind is SchoolKind.Town or SchoolKind.Selective ? 0.02 : 0.10 + (0.35 * hard),
        ];
        return new SchoolContext
        {
            School = school,
            StartYear = startYear,
            Pupils = pupils,
            Teachers = teachers,
            WithCategory = (int)(teachers * Math.Clamp(0.75 - (0.5 * hard) + (0.1 * random.NextNormal()), 0.1, 0.95)),
            Young = (int)(teachers * Math.Clamp(0.22 + (0.06 * random.NextNormal()), 0, 0.6)),
            Vacancies = (int)((teachers * 0.10 * hard) + random.NextUnit()),
            Counts = [.. shares.Select(share => Math.Clamp((int)((pupils * share * (1 + (0.06 * random.NextNormal()))) + 0.5), 0, pupils))],
        };
    }
}
