using System.Text.RegularExpressions;

namespace Dashboard.Data.Imports.Statements;

/// <summary>The columns of a table of staff by subject or post; -1 where there is none.</summary>
internal sealed partial class StaffColumns
{
    private StaffColumns(SchoolColumns schools) => Schools = schools;

    [GeneratedRegex(@"^(?:учебный |преподаваемый )?предмет\p{L}*(?:$|[ /,(])|^(?:занимаемая )?должност\p{L}*(?:$|[ /,(])|^специальност", RegexOptions.CultureInvariant)]
    private static partial Regex TopicHead();

    [GeneratedRegex(@"вакан", RegexOptions.CultureInvariant)]
    private static partial Regex VacancyHead();

    [GeneratedRegex(@"дефицит", RegexOptions.CultureInvariant)]
    private static partial Regex DeficitHead();

    [GeneratedRegex(@"действ|срок|действительн|годен|^до$|^дата", RegexOptions.CultureInvariant)]
    private static partial Regex ValidHead();

    [GeneratedRegex(@"^(?:наименование |название |тема )?(?:курс\p{L}*|программ\p{L}*|дпп|кпк)(?! пройден)|^(?:наименование|название|тема) .*(?:курс|программ)", RegexOptions.CultureInvariant)]
    private static partial Regex CourseHead();

    [GeneratedRegex(@"прош(?:ли|ел|ла|едш)|обучен|повысил|повышени\p{L}* квалификаци|(?<!\p{L})(?:пк|кпк)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex TrainedHead();

    [GeneratedRegex(@"уровень|уровни", RegexOptions.CultureInvariant)]
    private static partial Regex LevelHead();

    [GeneratedRegex(@"педагог|учител|работник|сотрудник|(?<!\p{L})штат|^всего|^числен|^количеств|^кол-во|^число", RegexOptions.CultureInvariant)]
    private static partial Regex StaffHead();

    [GeneratedRegex(@"участник|^[2-5]$|балл|отметк|успеваемост|^качеств|мероприяти|ответственн|маркер", RegexOptions.CultureInvariant)]
    private static partial Regex OtherForm();

    public SchoolColumns Schools { get; }

    public int Topic { get; private set; } = -1;

    public int Staff { get; private set; } = -1;

    public int Deficits { get; private set; } = -1;

    public int Level { get; private set; } = -1;

    public int Trained { get; private set; } = -1;

    public int Course { get; private set; } = -1;

    public int ValidUntil { get; private set; } = -1;

    public int Vacancies { get; private set; } = -1;

    /// <summary>A row is a person: people are counted in memory and dropped.</summary>
    public bool OfPeople => Staff < 0 && Schools.People.Count > 0;

    public static bool IsHead(IReadOnlyList<string> folded)
    {
        var columns = Of(folded);
        return columns.Schools.Identifies && columns.Topic >= 0 && (columns.Staff >= 0 || columns.Schools.People.Count > 0)
            && (columns.Deficits >= 0 || columns.Trained >= 0 || columns.Vacancies >= 0 || columns.Course >= 0 || columns.Level >= 0)
            && !folded.Where((head, column) => !columns.Schools.Owns(column) && OtherForm().IsMatch(head)).Any();
    }

    public static StaffColumns Of(IReadOnlyList<string> folded)
    {
        var columns = new StaffColumns(SchoolColumns.Of(folded));
        for (var column = 0; column < folded.Count; column++)
        {
            if (!columns.Schools.Owns(column) && folded[column].Length > 0)
            {
                columns.Take(folded[column], column);
            }
        }

        return columns;
    }

    private void Take(string head, int column)
    {
        if (Topic < 0 && TopicHead().IsMatch(head))
        {
            Topic = column;
        }
        else if (Vacancies < 0 && VacancyHead().IsMatch(head))
        {
            Vacancies = column;
        }
        else if (LevelHead().IsMatch(head))
        {
            Level = Level < 0 ? column : Level;
        }
        else if (Deficits < 0 && DeficitHead().IsMatch(head))
        {
            Deficits = column;
        }
        else if (ValidUntil < 0 && ValidHead().IsMatch(head))
        {
            ValidUntil = column;
        }
        else if (Course < 0 && CourseHead().IsMatch(head))
        {
            Course = column;
        }
        else if (Trained < 0 && TrainedHead().IsMatch(head))
        {
            Trained = column;
        }
        else if (Staff < 0 && StaffHead().IsMatch(head))
        {
            Staff = column;
        }
    }
}
