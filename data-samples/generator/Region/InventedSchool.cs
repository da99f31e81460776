namespace Dashboard.Samples.Region;

/// <summary>How large a school is and whom it takes.</summary>
public enum SchoolKind
{
    /// <summary>Lyceum or gymnasium of the town: 60–100 pupils a grade, chosen ones.</summary>
    Selective,

    /// <summary>Town school, 40–110 pupils a grade.</summary>
    Town,

    /// <summary>Rural school, 10–25 pupils a grade.</summary>
    Rural,

    /// <summary>Small village school, 3–9 pupils a grade.</summary>
    Village,
}

/// <summary>Which way the results of a school go over the years.</summary>
public enum Drift
{
    Flat,
    Improves,
    Worsens,

    /// <summary>ВПР marks too good to be true: a peak at the boundaries of marks, marks equal to the journal's, then a weak ОГЭ.</summary>
    TooGood,
}

/// <summary>A municipality of the invented region.</summary>
/// <param name="Number">1–6, third and fourth digit of the logins of its schools.</param>
/// <param name="Code">Code of the АТЕ in exam sheets, two digits.</param>
/// <param name="Name">As registered: «Ольховецкий МО», «г. Озёрогорск».</param>
/// <param name="LongName">As ФИС ОКО writes it: «Ольховецкий муниципальный округ».</param>
/// <param name="Effect">How much easier than usual (in deviations of a pupil's ability) learning goes there.</param>
public sealed record InventedMunicipality(int Number, string Code, string Name, string LongName, double Effect)
{
    /// <summary>«Озёрогорск» for a town, the registered name for an округ.</summary>
    public string BareName => Name.Replace("г. ", "", StringComparison.Ordinal);

    public bool IsTown => Name.StartsWith("г. ", StringComparison.Ordinal);
}

/// <summary>A school of the invented region.</summary>
public sealed record InventedSchool
{
    /// <summary>0-based, in the order of the register.</summary>
    public required int Index { get; init; }

    public required InventedMunicipality Municipality { get; init; }

    /// <summary>Number within the municipality, last two digits of the login.</summary>
    public required int Number { get; init; }

    /// <summary>Short name as registered: «Верхнеольховская СОШ».</summary>
    public required string Name { get; init; }

    public required string LegalName { get; init; }

    public required string Settlement { get; init; }

    public required SchoolKind Kind { get; init; }

    public Drift Drift { get; init; }

    /// <summary>Usual number of pupils in a grade.</summary>
    public required int GradeSize { get; init; }

    /// <summary>Own level of the school, in deviations of a pupil's ability.</summary>
    public required double Effect { get; init; }

    /// <summary>ООШ and the branch end with grade 9.</summary>
    public required bool HasUpperGrades { get; init; }

    /// <summary>Code of the school in exam sheets: code of the АТЕ and four digits, six in all.</summary>
    public string Code => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Municipality.Code}{Number:0000}");

    /// <summary>Six digits of the ФИС ОКО login without its prefix.</summary>
    public string LoginDigits => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"99{Municipality.Number:00}{Number:00}");

    public required string Inn { get; init; }

    public required string Ogrn { get; init; }

    /// <summary>Code of the school this one is a branch of.</summary>
    public string? ParentCode { get; init; }
}
