using System.Globalization;
using Dashboard.Samples.Vpr;

namespace Dashboard.Samples.Corpus;

/// <summary>
/// The invented «Приозёрный край» (region 99) of the corpus: four municipalities and twenty schools. Pupils are drawn
/// one by one, so marks, scores, tasks and journal of one work agree with each other on every level.
/// </summary>
public static class CorpusRegion
{
    public const string Name = "Приозёрный край";
    public const string Olshansk = "Ольшанский муниципальный район";
    public const string Svetloozersk = "город Светлоозёрск";
    public const string Beloklyuch = "Белоключевский муниципальный округ";
    public const string Ivnyaki = "Верхнеивняковский район";

    private static readonly Seat[] Seats =
    [
        new("МБОУ «Ольшанская СОШ № 1»", "990101", Olshansk, 46, 0.2),
        new("МБОУ «Ольшанская СОШ № 2»", "990102", Olshansk, 38, -0.3),
        new("МКОУ «Тростниковская ООШ»", "990103", Olshansk, 9, -0.9),
        new("МКОУ «Малоозёрская СОШ»", "990104", Olshansk, 14, 0.1),
        new("Филиал МБОУ «Ольшанская СОШ № 1» в с. Камыши", "990105", Olshansk, 4, -0.2),
        new("МАОУ «Лицей № 3»", "990201", Svetloozersk, 74, 0.9),
        new("МБОУ СОШ № 5", "990202", Svetloozersk, 58, 0.0),
        new("МБОУ СОШ № 8 с углублённым изучением предметов", "990203", Svetloozersk, 61, 0.4),
        new("МБОУ СОШ № 11", "990204", Svetloozersk, 49, -0.7),
        new("МБОУ «Гимназия „Радуга“»", "990205", Svetloozersk, 52, 0.7),
        new("ЧОУ «Школа-пансион „Пристань“»", "990206", Svetloozersk, 7, 0.5),
        new("МБОУ Белоключевская СОШ", "990301", Beloklyuch, 41, -0.1),
        new("МБОУ Журавлинская СОШ", "990302", Beloklyuch, 22, -0.4),
        new("МБОУ Нижнебродская ООШ", "990303", Beloklyuch, 6, -1.1),
        new("МКОУ Полянская СОШ им. первых лесничих", "990304", Beloklyuch, 17, 0.3),
        new("МБОУ «СОШ с. Верхние Ивняки»", "990401", Ivnyaki, 33, 0.0),
        new("МБОУ «СОШ с. Сухая Протока»", "990402", Ivnyaki, 12, -0.6),
        new("МБОУ «НШ-ДС д. Рябинки»", "990403", Ivnyaki, 3, 0.2),
        new("МБОУ «ООШ с. Осиновый Мыс»", "990404", Ivnyaki, 8, -0.5),
        new("МБОУ «СОШ пос. Дальний»", "990405", Ivnyaki, 19, 0.1),
    ];

    internal static IReadOnlyList<Seat> Schools => Seats;

    public static IReadOnlyList<string> Municipalities { get; } = [Olshansk, Svetloozersk, Beloklyuch, Ivnyaki];

    /// <summary>A report with the whole sample, the region, and the municipalities asked for, each before its schools.</summary>
    public static VprReport Report(VprWork work, int seed, params string[] municipalities)
    {
        ArgumentNullException.ThrowIfNull(municipalities);
        var draw = new CorpusDraw(work, seed);
        var schools = Seats.Select(draw.School).ToList();
        var areas = Municipalities.ToDictionary(name => name, name => VprTerritory.Sum(VprLevel.Municipality, name, [.. schools.Where(s => s.Municipality == name)]));
        var region = VprTerritory.Sum(VprLevel.Region, Name, areas.Values);
        List<VprTerritory> rows = [draw.Sample(region), region];
        foreach (var name in municipalities)
        {
            rows.Add(areas[name]);
            rows.AddRange(schools.Where(s => s.Municipality == name));
        }

        return new VprReport(work, rows);
    }

    internal sealed record Seat(string Name, string Login, string Municipality, int Size, double Ability);
}

/// <summary>Draws pupils of one work.</summary>
internal sealed class CorpusDraw(VprWork work, int seed)
{
    private readonly Random random = new(seed);

    public VprTerritory School(CorpusRegion.Seat seat)
    {
        var size = Math.Max(2, seat.Size + random.Next(-2, 3));
        var pupils = Enumerable.Range(0, size).Select(i => Pupil(seat, i)).ToList();
        return Of(seat.Name, seat.Login, seat.Municipality, pupils);
    }

    /// <summary>A school whose counts are those of the pupils given; absent ones do not count.</summary>
    public VprTerritory Of(string name, string login, string municipality, IReadOnlyList<VprPupil> pupils)
    {
        var present = pupils.Where(p => !p.Absent).ToList();
        var tasks = Enumerable.Range(0, work.Tasks.Count).ToList();
        return new VprTerritory
        {
            Level = VprLevel.School,
            Name = name,
            Login = login,
            Municipality = municipality,
            Schools = 1,
            Participants = present.Count,
            Marks = [.. Enumerable.Range(2, 4).Select(mark => present.Count(p => p.Mark == mark))],
            Scores = [.. Enumerable.Range(0, work.MaxScore + 1).Select(score => present.Count(p => p.Score == score))],
            TaskPoints = [.. tasks.Select(t => present.Sum(p => p.Points[t] ?? 0))],
            GroupTaskPoints = [.. Enumerable.Range(2, 4).Select(mark => tasks.Select(t => present.Where(p => p.Mark == mark).Sum(p => p.Points[t] ?? 0)).ToArray())],
            Journal = Journal(present),
            Pupils = pupils,
        };
    }

    /// <summary>The whole country: some thousand times the region, a little different in every number.</summary>
    public VprTerritory Sample(VprTerritory region)
    {
        var scores = region.Scores.Select((count, i) => (int)((count + 0.3) * (2300 + random.Next(-150, 151) + (i * 4)))).ToArray();
        var marks = new int[4];
        for (var score = 0; score < scores.Length; score++)
        {
            marks[work.MarkOf(score) - 2] += scores[score];
        }

        var n = scores.Sum();
        return new VprTerritory
        {
            Level = VprLevel.Sample,
            Name = "Вся выборка",
            Schools = n / 42,
            Participants = n,
            Marks = marks,
            Scores = scores,
            TaskPoints = [.. work.Tasks.Select((t, i) => (int)(Near(region.TaskShare(i, t.MaxPoints)) * n * t.MaxPoints))],
            GroupTaskPoints = [.. Enumerable.Range(2, 4).Select(mark => work.Tasks.Select((t, i) =>
                (int)(Near(region.GroupTaskShare(mark, i, t.MaxPoints)) * marks[mark - 2] * t.MaxPoints)).ToArray())],
            Journal = Shifts(region, n),
        };
    }

    private static int[] Journal(List<VprPupil> pupils) =>
    [
        pupils.Count(p => p.Mark < p.JournalMark),
        pupils.Count(p => p.Mark == p.JournalMark),
        pupils.Count(p => p.Mark > p.JournalMark),
    ];

    private int[] Shifts(VprTerritory region, int n)
    {
        var lower = (int)(Near(region.JournalShare(0)) * n);
        var higher = (int)(Near(region.JournalShare(2)) * n);
        return [lower, n - lower - higher, higher];
    }

    private double Near(double? share) => Math.Clamp((share ?? 0.5) * (0.97 + (0.06 * random.NextDouble())), 0.01, 0.99);

    private VprPupil Pupil(CorpusRegion.Seat seat, int index)
    {
        // The sum of twelve uniforms: normal enough, and the same on every machine.
        var ability = seat.Ability + Enumerable.Range(0, 12).Sum(_ => random.NextDouble()) - 6;
        var points = work.Tasks.Select((task, i) => Points(task, i, ability)).ToList();
        var score = points.Sum(p => p ?? 0);
        var mark = work.MarkOf(score);
        var shift = random.NextDouble() switch { < 0.18 => 1, < 0.27 => -1, _ => 0 };
        var number = (int.Parse(seat.Login[^3..], CultureInfo.InvariantCulture) * 100) + index + 1;
        return new VprPupil(
            number.ToString("00000", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{work.TakerGrade}{"АБВ"[index / 28 % 3]}"),
            1 + random.Next(2),
            random.Next(2) == 0,
            points,
            mark,
            Math.Clamp(mark + shift, 2, 5));
    }

    private int? Points(VprTask task, int place, double ability)
    {
        var difficulty = -1.4 + (2.2 * place / work.Tasks.Count);
        var chance = 1 / (1 + Math.Exp(difficulty - ability));
        var points = Enumerable.Range(0, task.MaxPoints).Count(_ => random.NextDouble() < chance);
        return points == 0 && random.NextDouble() < 0.15 ? null : points;
    }
}
