using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Facts;
using Dashboard.Samples.Region;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>The simulated counts behind the files of the sample region, asked the way imported facts are.</summary>
internal sealed class SampleTruth
{
    private readonly Dictionary<Assessment, AssessmentOutcome> _works;
    private readonly Dictionary<string, InventedSchool> _schools = SampleRegion.Schools.ToDictionary(school => school.LoginDigits);

    public SampleTruth(SampleRegion region) => _works = region.Outcomes.ToDictionary(outcome => Work(outcome.Assessment));

    public IEnumerable<Assessment> Works => _works.Keys;

    public AssessmentOutcome Of(Assessment work) => _works[work];

    /// <summary>What this territory got in this work; null where it did not write it.</summary>
    public Outcome? Of(Assessment work, TerritoryFact territory) => _works.GetValueOrDefault(work) is not { } outcome ? null
        : territory.Level switch
        {
            TerritoryLevel.Sample => outcome.Sample,
            TerritoryLevel.Region => outcome.Region,
            TerritoryLevel.Municipality => outcome.Of(SampleRegion.Municipalities.Single(known => MunicipalityName.Normalise(known.Name) == MunicipalityName.Normalise(territory.Name))),
            _ => outcome.Of(_schools[territory.Login ?? string.Empty]),
        };

    private static Assessment Work(SampleAssessment work) => new(
        new SchoolYear(work.StartYear),
        work.Procedure switch
        {
            SampleProcedure.Vpr => Procedure.Vpr,
            SampleProcedure.Oge => Procedure.Oge,
            SampleProcedure.Ege => Procedure.Ege,
            _ => Procedure.Own,
        },
        work.SubjectName,
        work.ProgrammeGrade,
        work.TakerGrade,
        work.Advanced ? TestProfile.Advanced : work.Basic ? TestProfile.Basic : TestProfile.None,
        work.OnComputer ? TestForm.Computer : TestForm.Paper,
        work.Autumn || work.Date is { Month: >= 9 } ? Season.Autumn : Season.Spring,
        Wave.Main,
        work.Title,
        work.Date);
}
