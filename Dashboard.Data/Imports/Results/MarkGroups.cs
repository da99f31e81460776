using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Assessments;

namespace Dashboard.Data.Imports.Results;

/// <summary>Groups of participants by their mark: «2», «Отметка 2», «Группа «2»», «получившие «2»».</summary>
internal static partial class MarkGroups
{
    [GeneratedRegex(@"^(?:.*(?:отметк|оценк|групп|гр\.|получ|балл).*? )?([2-5])(?: ?\(.*\)| балл\w*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    public static ParticipantGroup Of(string text) =>
        text.Length is > 0 and < 60 && Pattern().Match(HeadText.Normalise(text)) is { Success: true } match && !TerritoryWords.IsSchool(match.Value)
            ? (ParticipantGroup)(match.Groups[1].ValueSpan[0] - '0')
            : ParticipantGroup.All;
}
