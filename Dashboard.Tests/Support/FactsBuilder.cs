using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Data.Persistence;

namespace Dashboard.Tests.Support;

/// <summary>
/// Facts of an invented region written in a test, row by row: the region is territory 1, all others get the next number.
/// <see cref="Source"/> hands them to a question as if an import had put them in force.
/// </summary>
internal sealed class FactsBuilder
{
    private readonly List<TerritoryFact> _territories = [];
    private readonly Dictionary<Assessment, int> _assessments = [];
    private readonly List<FactRow> _rows = [];
    private readonly string _regionName;
    private int _last = RegionId;

    public FactsBuilder(string regionName = "Приозёрный край")
    {
        _regionName = regionName;
        _territories.Add(new TerritoryFact(1, TerritoryLevel.Region, regionName));
    }

    public static int RegionId => 1;

    public int Municipality(string name)
    {
        _territories.Add(new TerritoryFact(++_last, TerritoryLevel.Municipality, name));
        return _last;
    }

    public int School(int municipalityId, string name, string? code = null, string? kind = "СОШ", string? locality = "село", int? pupils = null, int? headSchoolId = null)
    {
        _territories.Add(new TerritoryFact(
            ++_last, TerritoryLevel.School, name, code, municipalityId, name, Kind: kind, Locality: locality, Pupils: pupils, HeadSchoolId: headSchoolId));
        return _last;
    }

    public FactsBuilder Result(int territoryId, Assessment assessment, ResultValues values)
    {
        if (!_assessments.TryGetValue(assessment, out var id))
        {
            _assessments[assessment] = id = _assessments.Count + 1;
        }

        _rows.Add(new FactRow(id, territoryId, values, 1, 0, _rows.Count, 0));
        return this;
    }

    /// <summary>A result by its marks; participants are their sum.</summary>
    public FactsBuilder Marks(int territoryId, Assessment assessment, int twos, int threes, int fours, int fives) =>
        Result(territoryId, assessment, new ResultValues(twos + threes + fours + fives, twos, threes, fours, fives));

    /// <summary>An exam result: how many of those who sat it stayed below the threshold.</summary>
    public FactsBuilder Below(int territoryId, Assessment assessment, int below, int participants, double? meanScore = null) =>
        Result(territoryId, assessment, new ResultValues(participants, MeanScore: meanScore, BelowThreshold: below));

    /// <summary>As after a sheet of schools alone: nobody has named the region yet.</summary>
    public FactsBuilder WithoutRegion()
    {
        _territories.RemoveAll(territory => territory.Id == RegionId);
        return this;
    }

    public int IdOf(Assessment assessment) => _assessments[assessment];

    public ResultFacts Build() => ResultFacts.Of(
        new InstallationFact(_regionName, "99", true, 1, new DateTime(2025, 6, 20, 9, 0, 0, DateTimeKind.Utc), "Муниципальный координатор"),
        _territories,
        _assessments.ToDictionary(pair => pair.Value, pair => pair.Key),
        [.. _rows]);

    /// <summary>The facts in force over a database that is not there: a question that reads details needs a stored one.</summary>
    public FactsSource Source()
    {
        // The folder is made by its object and stays empty: nothing here opens the database.
        var source = new FactsSource(new InstallationDatabase(new DataFolder(Path.Combine(Path.GetTempPath(), "opora-test-no-database")), InstallationKind.Own));
        source.Publish(Build());
        return source;
    }
}

/// <summary>Assessments as tests speak of them; years are calendar years.</summary>
internal static class Works
{
    public static Assessment Vpr(int year, string subject = "Математика", int grade = 5, TestProfile profile = TestProfile.None) =>
        new(SchoolYear.Of(year, Season.Spring), Procedure.Vpr, subject, grade, grade, profile);

    /// <summary>Written in autumn by the next grade.</summary>
    public static Assessment AutumnVpr(int year, string subject = "Математика", int grade = 5) =>
        new(SchoolYear.Of(year, Season.Autumn), Procedure.Vpr, subject, grade, grade + 1, Season: Season.Autumn);

    public static Assessment ComputerVpr(int year, string subject = "Математика", int grade = 5) =>
        Vpr(year, subject, grade) with { Form = TestForm.Computer };

    public static Assessment Oge(int year, string subject = "Математика", Wave wave = Wave.Main) =>
        new(SchoolYear.Of(year, Season.Spring), Procedure.Oge, subject, 9, 9, Wave: wave);

    public static Assessment Ege(int year, string subject = "Русский язык", TestProfile profile = TestProfile.None) =>
        new(SchoolYear.Of(year, Season.Spring), Procedure.Ege, subject, 11, 11, profile);

    public static Assessment Own(string title, DateOnly day, string subject = "Математика", int grade = 9) =>
        new(SchoolYear.Of(day), Procedure.Own, subject, grade, grade, Title: title, Date: day);
}
