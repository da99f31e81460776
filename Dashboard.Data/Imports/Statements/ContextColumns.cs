using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Imports.Statements;

/// <summary>How a column of conditions is written.</summary>
internal enum ContextWriting
{
    /// <summary>People, kilometres, degrees.</summary>
    Number,

    /// <summary>0..100, or 0..1 where no value is above.</summary>
    Share,

    /// <summary>People or shares: the head does not say which, and the numbers under it have to.</summary>
    Unsaid,

    /// <summary>«54,123; 83,456» in one cell.</summary>
    Coordinates,
}

/// <summary>A column of conditions.</summary>
internal sealed record ContextColumn(int Column, string Caption, ContextMeasure Measure, ContextWriting Writing);

/// <summary>Finds the columns of conditions by their heads.</summary>
internal static partial class ContextColumns
{
    /// <summary>Measures from which on a table of schools is a table of conditions.</summary>
    private const int Fewest = 2;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly (Regex Head, ContextMeasure Measure)[] Measures =
    [
        (Rx(@"высш\p{L}+ (?:и перв\p{L}+ )?(?:квалификационн\p{L}+ )?категори|квалификационн\p{L}+ категори|перв\p{L}+ (?:и высш\p{L}+ )?(?:квалификационн\p{L}+ )?категори"), ContextMeasure.HighCategory),
        (Rx(@"высш\p{L}+ образовани"), ContextMeasure.HigherEducation),
        (Rx(@"неполн\p{L}+(?: \p{L}+)? сем|один родител|одним родител|одного родител"), ContextMeasure.OneParent),
        (Rx(@"многодетн"), ContextMeasure.ManyChildren),
        (Rx(@"малообеспеч|малоимущ|низк\p{L}+ доход|малообеспеченн"), ContextMeasure.LowIncome),
        (Rx(@"на (?:\p{L}+ )*уч[её]т|состо\p{L}+ на|(?<!\p{L})(?:кдн|пдн|вшк|вшу)(?!\p{L})"), ContextMeasure.OnRecords),
        (Rx(@"неблагоустроенн|без удобств|аварийн\p{L}+ жиль"), ContextMeasure.PoorHousing),
        (Rx(@"не (?:является |являющ\p{L}+ )?родн|неродн|инофон|мигрант|билингв|слабо владе"), ContextMeasure.OtherLanguage),
        (Rx(@"безработн|родител\p{L}+ (?:\p{L}+ )?(?:без работы|не работа)|не работают"), ContextMeasure.UnemployedParents),
        (Rx(@"(?<!\p{L})овз(?!\p{L})|ограниченн\p{L}+ возможност"), ContextMeasure.SpecialNeeds),
        (Rx(@"(?:старше|свыше|от|более) 5\d|5\d лет|пенсионн"), ContextMeasure.OlderStaff),
        (Rx(@"расстояни|удаленност|до (?:районн|муниципальн|административн)\p{L}+ центр|до центра"), ContextMeasure.DistanceToCentre),
        (Rx(@"широт|^lat"), ContextMeasure.Latitude),
        (Rx(@"долгот|^lon|^lng"), ContextMeasure.Longitude),
        (Rx(@"^(?:общ\p{L}+ )?(?:количеств\p{L}+|числ\p{L}+|численност\p{L}+|кол-во|всего)? ?(?:всех )?(?:педагог\p{L}*|учител\p{L}*|педагогическ\p{L}+ работник\p{L}*|педработник\p{L}*|пед\.? ?работник\p{L}*)(?: \p{L}*)?(?: (?:всего|в школе|в оо|\(всего\)))?,?(?: ?\(?чел(?:овек)?\.?\)?)?$|^всего (?:педагог|учител)"), ContextMeasure.Staff),
        (Rx(@"^(?:общ\p{L}+ )?(?:количеств\p{L}+|числ\p{L}+|численност\p{L}+|кол-во|всего|контингент)? ?(?:всех )?(?:обучающ\p{L}+|учащ\p{L}+|учеников|учениц|детей|школьников|контингент)?(?: (?:всего|в школе|в оо|\(всего\)|на \d.*))?,?(?: ?\(?чел(?:овек)?\.?\)?)?$"), ContextMeasure.Pupils),
    ];

    [GeneratedRegex(@"координат", Options)]
    private static partial Regex Both();

    [GeneratedRegex(@"%|дол[яие](?!\p{L})|процент|удельн", Options)]
    private static partial Regex ShareWord();

    [GeneratedRegex(@"(?<!\p{L})чел(?!\p{L}{2})|человек|количеств|(?<!\p{L})числ|численност|кол-во|детей из|(?<!\p{L})семей(?!\p{L})", Options)]
    private static partial Regex CountWord();

    // What makes a table one of results, staff by subject, a register or a profile, whatever else it counts.
    [GeneratedRegex(@"участник|^[2-5]$|балл|отметк|успеваемост|^качеств|мероприяти|(?<!\p{L})срок|дефицит|^предмет|^должност|^адрес|^(?:вид|тип)(?: о[оу]| школы)?$|маркер|значимост", Options)]
    private static partial Regex OtherForm();

    [GeneratedRegex(@"обучающ|учащ|ученик|учен\p{L}+|детей|контингент|школьник", Options)]
    private static partial Regex PupilWord();

    public static bool IsHead(IReadOnlyList<string> folded)
    {
        var schools = SchoolColumns.Of(folded);
        if (!schools.Identifies || schools.Inn >= 0 || schools.Ogrn >= 0 || folded.Where((head, column) => !schools.Owns(column) && OtherForm().IsMatch(head)).Any())
        {
            return false;
        }

        var measures = In(folded, schools).Select(column => column.Measure).ToHashSet();
        // Any register counts pupils: that alone says nothing of conditions.
        return measures.Count >= Fewest && measures.Any(measure => measure != ContextMeasure.Pupils && measure != ContextMeasure.Staff);
    }

    public static IReadOnlyList<ContextColumn> In(IReadOnlyList<string> heads, SchoolColumns schools)
    {
        var found = new List<ContextColumn>();
        for (var column = 0; column < heads.Count; column++)
        {
            var head = HeadWords.Fold(heads[column]);
            if (head.Length == 0 || schools.Owns(column))
            {
                continue;
            }

            if (Both().IsMatch(head) && !head.Contains("широт", StringComparison.Ordinal) | head.Contains("долгот", StringComparison.Ordinal))
            {
                found.Add(new ContextColumn(column, heads[column], ContextMeasure.Latitude, ContextWriting.Coordinates));
            }
            else if (MeasureOf(head) is { } measure)
            {
                found.Add(new ContextColumn(column, heads[column], measure, WritingOf(head, measure)));
            }
        }

        return found;
    }

    /// <summary>Where a school stands, and nothing else: of a register.</summary>
    public static IReadOnlyList<ContextColumn> Places(IReadOnlyList<string> heads, SchoolColumns schools) =>
        [.. In(heads, schools).Where(column => column.Measure == ContextMeasure.Latitude || column.Measure == ContextMeasure.Longitude || column.Measure == ContextMeasure.DistanceToCentre)];

    private static ContextMeasure? MeasureOf(string head)
    {
        foreach (var (pattern, measure) in Measures)
        {
            if (pattern.IsMatch(head) && (measure != ContextMeasure.Pupils || PupilWord().IsMatch(head)))
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>«чел.» is people and «%» a share.</summary>
    private static ContextWriting WritingOf(string head, ContextMeasure measure) =>
        measure.Unit is not (MeasureUnit.ShareOfPupils or MeasureUnit.ShareOfStaff) ? ContextWriting.Number
        : ShareWord().IsMatch(head) ? ContextWriting.Share
        : CountWord().IsMatch(head) ? ContextWriting.Number
        : ContextWriting.Unsaid;

    private static Regex Rx(string pattern) => new(pattern, Options | RegexOptions.Compiled);
}
