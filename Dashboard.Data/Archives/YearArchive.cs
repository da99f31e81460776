using System.IO.Compression;
using System.Text;
using Dashboard.Data.Domain.Access;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports;
using Dashboard.Data.Facts;

namespace Dashboard.Data.Archives;

/// <param name="Done">Municipalities that are written.</param>
/// <param name="OutOf">All of them.</param>
/// <param name="At">The one that is being written; null at the end.</param>
public sealed record ArchiveStep(int Done, int OutOf, string? At);

/// <summary>Writes a year as one .zip with a folder for each municipality. One file at a time is in memory, however many municipalities there are.</summary>
public sealed class YearArchive(FactsSource source, IEnumerable<IArchiveEntry> entries, TimeProvider clock)
{
    private const string AboutName = "О данных.txt";
    private readonly List<IArchiveEntry> _entries = [.. entries];

    /// <summary>Municipalities that this person keeps, by name: a school keeps none.</summary>
    public async Task<IReadOnlyList<TerritoryFact>> MunicipalitiesAsync(AccessScope scope, CancellationToken token = default) =>
        [.. (await source.GetAsync(token)).Municipalities.Where(municipality => scope.KeepsMunicipality(municipality.Id)).OrderBy(municipality => municipality.Label, StringComparer.CurrentCulture)];

    /// <param name="year">School year of the results.</param>
    /// <param name="scope">Of whoever asks.</param>
    /// <param name="stream">Written from its beginning to its end, never back.</param>
    /// <param name="step">Told before each municipality and at the end.</param>
    /// <param name="token">Stops between two files.</param>
    public async Task WriteAsync(SchoolYear year, AccessScope scope, Stream stream, Action<ArchiveStep>? step = null, CancellationToken token = default)
    {
        var municipalities = await MunicipalitiesAsync(scope, token);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, token);
        using var content = new MemoryStream();
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < municipalities.Count; place++)
        {
            var municipality = municipalities[place];
            step?.Invoke(new ArchiveStep(place, municipalities.Count, municipality.Label));
            var folder = DownloadName.Of([municipality.Label], "");
            folder = folders.Add(folder) ? folder : DownloadName.Of([municipality.Label, municipality.Code ?? Russian.Number(municipality.Id)], "");
            foreach (var entry in _entries)
            {
                token.ThrowIfCancellationRequested();
                content.SetLength(0);
                if (await entry.WriteAsync(new ArchivePlace(municipality, year, scope), content, token))
                {
                    await AddAsync(zip, $"{folder}/{entry.FileName}", content, token);
                }
            }
        }

        content.SetLength(0);
        content.Write(Encoding.UTF8.Preamble);
        content.Write(Encoding.UTF8.GetBytes(await AboutAsync(year, municipalities, token)));
        await AddAsync(zip, AboutName, content, token);
        step?.Invoke(new ArchiveStep(municipalities.Count, municipalities.Count, null));
    }

    private async Task AddAsync(ZipArchive zip, string name, MemoryStream content, CancellationToken token)
    {
        // Office files are compressed already.
        var entry = zip.CreateEntry(name, name.EndsWith('x') ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = clock.GetLocalNow();
        await using var target = await entry.OpenAsync(token);
        content.Position = 0;
        await content.CopyToAsync(target, token);
    }

    private async Task<string> AboutAsync(SchoolYear year, IReadOnlyList<TerritoryFact> municipalities, CancellationToken token)
    {
        var installation = (await source.GetAsync(token)).Installation;
        string?[] lines =
        [
            $"Архив за {year} учебный год: {Russian.Count(municipalities.Count, "муниципалитет", "муниципалитета", "муниципалитетов")}.",
            installation.IsDemonstration ? "Данные примера: регион, школы и числа вымышлены." : null,
            $"Версия данных {Russian.Number(installation.DataVersion)}" + (installation.FreshAt is { } fresh ? $", данные на {Russian.Date(DateOnly.FromDateTime(fresh))}." : "."),
            $"Составлен {Russian.DateAndTime(clock.GetLocalNow())}.",
            "В папке муниципалитета: " + string.Join(", ", _entries.Select(entry => entry.FileName)) + ". Нет файла — нет данных для него.",
            "Результаты.csv — для программ: запятая, точка в числах, слова английские; столбцы названы в документации к экспорту.",
            "Документы для служебного пользования: малые числа в них не скрыты.",
        ];
        return string.Join("\r\n", lines.OfType<string>()) + "\r\n";
    }
}
