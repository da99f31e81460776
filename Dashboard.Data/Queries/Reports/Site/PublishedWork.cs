using System.Globalization;
using System.Text.Json;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Queries.Reports.Site;

/// <summary>What a publication has told of a work, as it is kept with it: a later one must not give away what this one hides.</summary>
/// <param name="Work">Which work (<see cref="KeyOf"/>).</param>
/// <param name="Hidden">Numbers of all territories that were hidden, also of those that the pages do not name.</param>
/// <param name="Totals">Numbers of the municipalities and the region where they had a number.</param>
/// <param name="Secrets">Fingerprint of the hidden numbers.</param>
/// <param name="Rows">What the pages have said.</param>
internal sealed record PublishedWork(string Work, IReadOnlyList<int> Hidden, IReadOnlyList<int> Totals, string Secrets, IReadOnlyList<PublishedRow> Rows)
{
    internal static string KeyOf(Assessment work) => string.Join('|',
    [
        work.Year.ToString(), AssessmentWords.Code(work.Procedure), work.Subject, work.ProgrammeGrade?.ToString(CultureInfo.InvariantCulture) ?? "", work.TakerGrade?.ToString(CultureInfo.InvariantCulture) ?? "",
        work.Profile.ToString(), work.Form.ToString(), work.Season.ToString(), AssessmentWords.Code(work.Wave), work.Title, work.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
    ]);

    internal static string Write(IReadOnlyList<PublishedWork> works) => JsonSerializer.Serialize(works, JsonSerializerOptions.Web);

    internal static IReadOnlyList<PublishedWork> Read(string text) => JsonSerializer.Deserialize<List<PublishedWork>>(text, JsonSerializerOptions.Web) ?? [];
}

/// <param name="Territory">Number of the territory; 0 for a region that nobody has named.</param>
/// <param name="Mark">«&lt;10» or «*» in the place of the numbers; null where they are shown.</param>
/// <param name="Cells">Heads of columns with what stood under them.</param>
internal sealed record PublishedRow(int Territory, string? Mark, IReadOnlyDictionary<string, string> Cells);
