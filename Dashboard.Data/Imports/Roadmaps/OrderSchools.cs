using System.Text.RegularExpressions;
using Dashboard.Data.Domain.Orders;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Imports.Documents;

namespace Dashboard.Data.Imports.Roadmaps;

/// <summary>Schools that an order names: in an appendix, in its points, or only among those whom activities address.</summary>
internal sealed partial class OrderSchools
{
    private const int LinesOfSignature = 3;

    // «И.о. директора», «врио директора»: who acts for the head is named in its place.
    private const string Acting = @"(?:(?:и\.\s?о\.|врио|вр\.\s?и\.\s?о\.|исполняющ\p{L}+\sобязанности)\s?)?";

    private readonly List<ParsedRoadmapSchool> _schools = [];
    private readonly List<string> _keys = [];

    [GeneratedRegex(@"^\s?\(\s?" + Acting + @"(?:директор\p{L}*\s|руководител\p{L}*\s|заведующ\p{L}*\s)?[-–]?\s?(?<head>" + PersonName.Pattern + @")\s?(?:[,–—-]\s?" + Acting + @"(?:директор|руководител|заведующ)[^()]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadInBrackets();

    [GeneratedRegex(@"^\s?[,:–—-]\s?" + Acting + @"(?:директор\p{L}*|руководител\p{L}*)\s?[:–—-]?\s?(?<head>" + PersonName.Pattern + ")", RegexOptions.CultureInvariant)]
    private static partial Regex HeadAfter();

    [GeneratedRegex(@"(?:директор|руководител|заведующ)\p{L}*\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadWordBefore();

    // «Директорам Горской СОШ, Лесной ООШ …»: right before the name, or before the names that it goes on with.
    [GeneratedRegex(@"(?i:директор|руководител|заведующ)\p{L}*\s(?:\p{Lu}[^.;:]*(?:,|\sи)\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadOf();

    [GeneratedRegex(@"^\s(?<head>" + PersonName.Pattern + ")", RegexOptions.CultureInvariant)]
    private static partial Regex PersonNext();

    [GeneratedRegex(@"^\s?[–—-]\s?(?<head>" + PersonName.Pattern + ")", RegexOptions.CultureInvariant)]
    private static partial Regex PersonBehindDash();

    // «Руководителям школ: МБОУ СОШ № 5 – Зимина Н.И., …»: nothing is asked of the heads yet, so the list is of them.
    [GeneratedRegex(@"(?:директор|руководител|заведующ)\p{L}*\s(?:(?!\p{L}+ть(?!\p{L}))[^;])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadsListed();

    // «куратор – Сойкина А.А., заместитель директора МБОУ «Лицей»»: where a curator or a coordinator works.
    [GeneratedRegex("(?:" + PersonName.Pattern + @")\s?[,(–—-]\s?(?:и\.\s?о\.\s?)?(?!за\s)(?:(?:\p{Ll}[\p{Ll}-]*|\p{Lu}{2,5})\s(?!за\s))*?(?:директор|заместител|завуч|учител|педагог|методист|преподавател|психолог|руководител|заведующ|тьютор|специалист)\p{L}*\s(?:(?:\p{Ll}[\p{Ll}-]*|\p{Lu}{2,5})\s(?!за\s))*$", RegexOptions.CultureInvariant)]
    private static partial Regex PostOfPerson();

    [GeneratedRegex(@"^(?:и\.\s?о\.\s?)?директора?(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Post();

    [GeneratedRegex(@"куратор|закрепить", RegexOptions.CultureInvariant)]
    private static partial Regex CuratorWord();

    [GeneratedRegex(@"координатор", RegexOptions.CultureInvariant)]
    private static partial Regex CoordinatorWord();

    [GeneratedRegex(@"наставник|школ\p{L}*[- ]лидер|ресурсн|опорн|базов|стажировочн", RegexOptions.CultureInvariant)]
    private static partial Regex OtherSchool();

    /// <param name="document">The order.</param>
    /// <param name="order">Its lines.</param>
    /// <param name="parts">Its tables.</param>
    /// <param name="drafts">The activities, for the schools that only their columns name.</param>
    /// <param name="title">The title of the plan, which may name the school that it is for.</param>
    /// <param name="curator">The person who is curator of all its schools; null for none.</param>
    /// <param name="own">The school whose plan it is, with its head; null for plans of others.</param>
    public static IReadOnlyList<ParsedRoadmapSchool> Of(
        OfficeDocument document, OrderLines order, PlanParts parts, IReadOnlyList<ActivityDraft> drafts, PlanTitle title, string? curator, ParsedRoadmapSchool? own)
    {
        var found = new OrderSchools();
        if (own is not null)
        {
            found.Add(own with { Curator = curator });
            return found._schools;
        }

        for (var block = 0; block < document.Blocks.Count; block++)
        {
            var rows = parts.Other(block);
            var columns = rows.SelectMany(row => row.Cells).Select(cell => cell.Column + cell.ColumnSpan).DefaultIfEmpty(0).Max();
            foreach (var school in rows.Count == 0 ? [] : SchoolTable.Read([.. rows.Select(row => new PlanRow(block, row, columns)).Where(row => row.Filled.Count > 0)]))
            {
                found.Add(school);
            }
        }

        found.FromLines(order, drafts);
        foreach (var name in SchoolWords.In(title.Text ?? string.Empty))
        {
            found.Add(new ParsedRoadmapSchool(Tidy(name.Value), null, null));
        }

        if (found._schools.Count == 0)
        {
            foreach (var text in drafts.Select(draft => draft[ColumnRole.Audience]))
            {
                foreach (var name in SchoolWords.In(text))
                {
                    found.Add(new ParsedRoadmapSchool(Tidy(name.Value), null, null));
                }
            }
        }

        return [.. found._schools.Select(school => school with { Curator = school.Curator ?? curator })];
    }

    /// <summary>The school that issued the order, by the shortest of the names that the order gives it, with the head who signed.</summary>
    public static ParsedRoadmapSchool Own(OrderLines order, string issuer)
    {
        var full = SchoolWords.First(issuer) ?? issuer;
        var names = order.All.SelectMany(line => SchoolWords.In(line.Text).Select(match => Tidy(match.Value)).Concat(SchoolWords.Declined(line.Text).Select(SchoolWords.Nominative)));
        return new ParsedRoadmapSchool(names.Where(name => SchoolWords.Key(name) == SchoolWords.Key(full)).Append(full).MinBy(name => name.Length)!, OwnHead(order), null);
    }

    // «Директор школы И.И. Иванова», or the name under the post and the line for the signature.
    private static string? OwnHead(OrderLines order)
    {
        for (var place = 0; place < order.All.Count; place++)
        {
            if (Post().IsMatch(order.All[place].Folded)
                && order.All.Skip(place).Take(LinesOfSignature).Select(line => PersonName.Find(line.Text)).FirstOrDefault(name => name is not null) is { } head)
            {
                return head;
            }
        }

        return null;
    }

    private void FromLines(OrderLines order, IReadOnlyList<ActivityDraft> drafts)
    {
        var listed = false;
        var curators = false;
        var inPlan = drafts.Where(draft => draft.Table == PlanList.NoTable).Select(draft => draft.Row - 1).DefaultIfEmpty(int.MaxValue).ToList();
        for (var place = order.PreambleAt < order.All.Count ? order.PreambleAt : 0; place < order.All.Count; place++)
        {
            var line = order.All[place];
            listed = SchoolWords.AnnouncesSchools(line.Folded) || (listed && SchoolWords.First(line.Text) is not null);
            // Titles name the territory's schools, the plan's head names nobody; a table's rows were read by columns.
            if (place >= inPlan[0] && place <= inPlan[^1] + 3)
            {
                continue;
            }

            if (line.FromTable || OtherSchool().IsMatch(line.Folded) && !listed || PlanTitle.Opens(line.Folded))
            {
                continue;
            }

            // Of «Ольховецкой СОШ № 1» the end alone is no name.
            var declined = SchoolWords.Declined(line.Text).ToList();
            var names = SchoolWords.In(line.Text).Where(name => !declined.Exists(longer => longer.Index < name.Index && longer.Index + longer.Length > name.Index)).ToList();
            // «Закрепить кураторов:» and under it a line for each school.
            curators = CuratorWord().IsMatch(line.Folded) || (curators && names.Count > 0);
            var appoints = curators || CoordinatorWord().IsMatch(line.Folded);
            foreach (var name in names.Concat(declined).OrderBy(name => name.Index).Where(name => !appoints || !IsWorkplace(line.Text, name)))
            {
                var school = Beside(line, name, curators);
                if (!declined.Contains(name))
                {
                    Add(school);
                    continue;
                }

                // A place where something is held is declined too: an addressee is who is named with a person or by its head, or is known already.
                var inNominative = school with { Name = SchoolWords.Nominative(name) };
                if (school.Head is not null || school.Curator is not null || HeadOf().IsMatch(line.Text[..name.Index]) || _keys.Contains(SchoolWords.Key(inNominative.Name)))
                {
                    Add(inNominative);
                }
            }
        }
    }

    /// <summary>True where a school stands in the post of a person: «Сенина С.С., учитель МБОУ «Лицей»».</summary>
    public static bool IsWorkplace(string text, Match school) => PostOfPerson().IsMatch(text[..school.Index]);

    private static ParsedRoadmapSchool Beside(OrderLine line, Match name, bool curators)
    {
        var after = line.Text[(name.Index + name.Length)..];
        var head = HeadInBrackets().Match(after) is { Success: true } bracket ? bracket.Groups["head"].Value
            : HeadAfter().Match(after) is { Success: true } dash ? dash.Groups["head"].Value
            : HeadWordBefore().IsMatch(line.Text[..name.Index]) && PersonNext().Match(after) is { Success: true } next ? next.Groups["head"].Value
            : !curators && HeadsListed().IsMatch(line.Text[..name.Index]) && PersonBehindDash().Match(after) is { Success: true } behind ? behind.Groups["head"].Value
            : null;
        string? curator = null;
        if (curators)
        {
            var rest = head is null ? after : after[(after.IndexOf(head, StringComparison.Ordinal) + head.Length)..];
            var end = SchoolWords.In(rest).FirstOrDefault()?.Index ?? rest.Length;
            curator = PersonName.Find(rest[..end]) ?? PersonName.Find(line.Text[..name.Index]);
        }

        return new ParsedRoadmapSchool(Tidy(name.Value), head?.Trim(), curator);
    }

    private static string Tidy(string name) => name.Trim(' ', ',', '.', ';');

    private void Add(ParsedRoadmapSchool school)
    {
        var key = SchoolWords.Key(school.Name);
        var known = key.Length == 0 ? -1 : _keys.FindIndex(other => other == key || IsPart(other, key));
        if (known < 0)
        {
            _keys.Add(key);
            _schools.Add(school);
            return;
        }

        var before = _schools[known];
        _schools[known] = new ParsedRoadmapSchool(before.Name.Length >= school.Name.Length || before.Head is not null ? before.Name : school.Name, before.Head ?? school.Head, before.Curator ?? school.Curator);
    }

    // «СОШ № 6» and «СОШ № 6 г. Озёрск» are one school of one order.
    private static bool IsPart(string left, string right)
    {
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter.Any(char.IsDigit) && longer.StartsWith(shorter + " ", StringComparison.Ordinal) && !char.IsDigit(longer[shorter.Length + 1]);
    }
}
