using System.Globalization;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Watching;

/// <summary>One factor in two profiles of a school.</summary>
/// <param name="SchoolId">The school.</param>
/// <param name="FactorCode">The factor.</param>
/// <param name="FactorName">As the dictionary has it.</param>
/// <param name="EarlierYear">Of the profile before.</param>
/// <param name="Earlier">Its level in force; null where the profile does not name the factor, or names it without a level.</param>
/// <param name="LaterYear">Of the newest profile.</param>
/// <param name="Later">Its level in force.</param>
/// <param name="FileId">The file that brought the later one.</param>
public sealed record FactorInTwoProfiles(int SchoolId, string FactorCode, string FactorName, int EarlierYear, RiskLevel? Earlier, int LaterYear, RiskLevel? Later, int? FileId);

/// <summary>
/// The significance of a factor became high from one profile to the next. A factor of which the earlier profile says nothing has not
/// become anything: the dictionaries of two years differ.
/// </summary>
public static class RiskBecameHigh
{
    public static WatchFinding? Find(WatchRule rule, FactorInTwoProfiles factor) =>
        factor is { Later: RiskLevel.High, Earlier: { } earlier } && RiskLevel.High - earlier >= rule.RiskSteps
            ? new WatchFinding(
                WatchKind.RiskHigh, factor.SchoolId, string.Create(CultureInfo.InvariantCulture, $"{factor.LaterYear}/{factor.FactorCode}"),
                Russian.Bind($"{factor.FactorName}: в профиле {factor.LaterYear} года значимость высокая, в профиле {factor.EarlierYear} года было «{StatementWords.Name(earlier)}»."),
                new WatchTarget(factor.LaterYear), factor.FileId)
            : null;
}
