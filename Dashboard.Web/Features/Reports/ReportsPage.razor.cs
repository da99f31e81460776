using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Documents;
using Dashboard.Data.Domain.Schools;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Exports.Pptx;
using Dashboard.Data.Facts;
using Dashboard.Data.Queries.Reports;
using Dashboard.Data.Records;
using Dashboard.Web.Components;
using Dashboard.Web.Documents;
using Dashboard.Web.Slides;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Features.Reports;

/// <summary>Slides and reports: whose, for whom, which slides in which order with which words, and what was made before.</summary>
public sealed partial class ReportsPage : AskingPage
{
    private readonly Dictionary<SlideKind, IReadOnlyList<SlideView>> _slides = [];
    private readonly Dictionary<SlideKind, OwnWords> _words = [];
    private (ResultFacts Facts, int? Territory, int? Year, DeckPreset Preset, bool IsWider)? _shown;
    private TerritoryFact? _territory;
    private DeckPreset _preset;
    private bool _isWider;
    private IReadOnlyList<TrayLine> _tray = [];
    private IReadOnlyList<MadeLine> _made = [];
    private IReadOnlyList<OwnTemplateLine> _templates = [];
    private IReadOnlyList<DeckLine> _lines = [];
    private Guid? _takenFrom;
    private int _gone;
    private SchoolYear? _year;
    private bool _unsaved, _within;
    private DocumentKind? _busy;
    private (string Text, bool IsRefusal)? _said;
    private Download? _download;

    [Inject]
    private DeckQuestion Deck { get; set; } = null!;

    [Inject]
    private TrayQuestion Tray { get; set; } = null!;

    [Inject]
    private TrayRecords TrayItems { get; set; } = null!;

    [Inject]
    private TrayDesk TrayDesk { get; set; } = null!;

    [Inject]
    private MadeDocumentsQuestion Made { get; set; } = null!;

    [Inject]
    private OwnTemplatesQuestion Templates { get; set; } = null!;

    [Inject]
    private DocumentDesk Documents { get; set; } = null!;

    private bool IsEmpty => Facts.Assessments.Count == 0 && !Facts.Schools.Any();

    private TerritoryFact? School =>
        Address.Number(DeckAddress.School) is { } id && Facts.Territory(id) is { Level: TerritoryLevel.School } school && (Municipality is null || school.MunicipalityId == Municipality.Id) ? school : null;

    private DeckFormat Format => Address.Value(DeckAddress.Format) == DeckAddress.Narrow ? DeckFormat.Narrow : DeckFormat.Wide;

    private OwnTemplateLine? Template => Address.Number(DeckAddress.Template) is { } id ? _templates.FirstOrDefault(template => template.IsForSlides && template.Id == id) : null;

    private OwnTemplateLine? Paper => Address.Number(DeckAddress.Paper) is { } id ? _templates.FirstOrDefault(template => !template.IsForSlides && template.Id == id) : null;

    private IReadOnlyList<SlideKind> OccasionKinds => DeckOccasion.All.First(occasion => occasion.Preset == _preset).Kinds;

    private string TerritoryName => _territory?.Label ?? Facts.Installation.RegionName ?? "Регион";

    private string Subtitle => string.Join(", ", new[] { TerritoryName, _year is { } year ? $"{year} учебный год" : null, SlideCount }.OfType<string>());

    private string SlideCount => Russian.Count(_lines.Where(line => line.IsIn).Select(line => Math.Max(1, SlidesOf(line).Count)).Sum(), "слайд", "слайда", "слайдов");

    private IReadOnlyList<Crumb> Trail =>
    [
        new Crumb(Facts.Installation.RegionName ?? "Регион", Links.Overview()),
        .. _territory is { MunicipalityId: { } municipality } ? [new Crumb(Facts.Territory(municipality)?.Label ?? "Муниципалитет", Links.Municipality(municipality))] : Array.Empty<Crumb>(),
        .. _territory switch
        {
            { Level: TerritoryLevel.Municipality } own => [new Crumb(own.Label, Links.Municipality(own.Id))],
            { Level: TerritoryLevel.School } own => [new Crumb(own.Label, Links.School(own.Id))],
            _ => Array.Empty<Crumb>(),
        },
        new Crumb("Отчёты и слайды"),
    ];

    private IReadOnlyList<Choice> Territories =>
        [new Choice("", Facts.Installation.RegionName ?? "Регион"), .. Facts.Municipalities.OrderBy(each => each.Label, StringComparer.CurrentCulture).Select(each => new Choice(Text(each.Id), each.Label))];

    private IReadOnlyList<Choice> Schools => (Municipality?.Id ?? School?.MunicipalityId) is not { } municipality ? []
        : [new Choice("", "все школы"), .. Facts.Schools.Where(each => each.MunicipalityId == municipality).OrderBy(each => each.Label, StringComparer.CurrentCulture).Select(each => new Choice(Text(each.Id), each.Label))];

    private static IReadOnlyList<Choice> Occasions => [.. DeckOccasion.All.Select(occasion => new Choice(DeckAddress.CodeOf(occasion.Preset), occasion.Name))];

    private IReadOnlyList<Choice> TemplateChoices => [new Choice("", "программы"), .. _templates.Where(template => template.IsForSlides).Select(template => new Choice(Text(template.Id), template.FileName))];

    private IReadOnlyList<Choice> PaperChoices => [new Choice("", "программы"), .. _templates.Where(template => !template.IsForSlides).Select(template => new Choice(Text(template.Id), template.FileName))];

    /// <summary>What the wider audience does not get although it is ticked.</summary>
    private IReadOnlyList<DeckLine> LeftOut => [.. _lines.Where(line => line is { IsTicked: true, WhyNot: not null })];

    protected override async Task AskAsync()
    {
        _within = false;
        _territory = School ?? Municipality ?? Facts.Region;
        _preset = DeckAddress.OccasionOf(Address, School is not null);
        _isWider = Address.Value(DeckAddress.Audience) == DeckAddress.Wider;
        _tray = await Tray.AskAsync(Scope, Leaving);
        _made = await Made.AskAsync(Scope, Leaving);
        _templates = await Templates.AskAsync(Scope, Leaving);
        Forget();
        TakeOver();
        _lines = DeckList.Read(Address.Value(DeckAddress.Slides), OccasionKinds, _tray, _isWider, out _gone);
        await ShowAsync();
    }

    // Own words speak of one territory, year and occasion; the small pictures also of one audience and version of the data.
    private void Forget()
    {
        var now = (Facts, _territory?.Id, YearKey, _preset, _isWider);
        if (_shown is { } before && (before.Territory, before.Year, before.Preset) != (now.Id, now.YearKey, now._preset))
        {
            _words.Clear();
            (_unsaved, _takenFrom) = (false, null);
        }

        if (_shown is not { } old || !ReferenceEquals(old.Facts, Facts) || (old.Territory, old.Year, old.Preset, old.IsWider) != (now.Id, now.YearKey, now._preset, now._isWider))
        {
            _slides.Clear();
        }

        _shown = now;
    }

    // «Собрать заново»: own words come from the document that was made, everything else stands in the address.
    private void TakeOver()
    {
        if (!Guid.TryParse(Address.Value(DeckAddress.From), CultureInfo.InvariantCulture, out var key) || key == _takenFrom
            || _made.FirstOrDefault(line => line.Key == key) is not { } made || DocumentChoice.Read(made.Filter) is not { } choice)
        {
            return;
        }

        _takenFrom = key;
        foreach (var entry in choice.Filter.Entries.Where(entry => entry is { TrayItemId: null, Words: not null }))
        {
            _words[entry.Kind] = entry.Words!;
        }
    }

    /// <summary>Asks for the small pictures that are not there yet: a changed order asks nothing.</summary>
    private async Task ShowAsync()
    {
        var missing = _lines.Where(line => line.IsIn && line.Tray is null && !_slides.ContainsKey(line.Kind)).Select(line => line.Entry(null)).ToList();
        if (missing.Count == 0 || await Deck.AskAsync(Filter(missing), Scope, Leaving) is not { } deck)
        {
            return;
        }

        _year = deck.Year;
        foreach (var slides in deck.Slides.GroupBy(slide => slide.Kind))
        {
            _slides[slides.Key] = [.. slides];
        }
    }

    private DeckFilter Filter(IReadOnlyList<DeckEntry> entries) => new()
    {
        TerritoryId = _territory?.Id, Year = YearKey is { } start ? new SchoolYear(start) : null, Preset = _preset, IsForWiderAudience = _isWider, Entries = entries,
    };

    private IReadOnlyList<SlideView> SlidesOf(DeckLine line) => line.Tray is { } item ? item.Slide is { } slide ? [slide] : [] : _slides.GetValueOrDefault(line.Kind) ?? [];

    private void Go(Query address, bool replace = false)
    {
        if (address.ToString() == Query.Parse(Navigation.Uri).ToString())
        {
            return;
        }

        // The same deck seen otherwise: own words stay.
        _within = true;
        Navigation.NavigateTo(address.ToString(), new NavigationOptions { ReplaceHistoryEntry = replace });
    }

    private void Choose(string key, string value) => Go(Address.With(key, value));

    private async Task MoveAsync((int From, int To) move)
    {
        await ArrangeAsync(DeckList.Moved(_lines, move.From, move.To));
        await TrayItems.ArrangeAsync([.. _lines.Select(line => line.Tray?.Id).OfType<int>()], Scope, Leaving);
    }

    private Task TickAsync(DeckLine line, bool isTicked) => ArrangeAsync([.. _lines.Select(each => each.Code == line.Code ? each with { IsTicked = isTicked } : each)]);

    private async Task ArrangeAsync(IReadOnlyList<DeckLine> lines)
    {
        _lines = lines;
        await ShowAsync();
        Go(Address.With(DeckAddress.Slides, DeckList.Write(lines, OccasionKinds)), replace: true);
    }

    private async Task NameAsync(DeckLine line, OwnWords words)
    {
        if (line.Tray is { } item)
        {
            var outcome = await TrayItems.NameAsync(item.Id, words.Title, words.Notes, Scope, Leaving);
            _said = outcome.Refusal is { } refusal ? (refusal, true) : null;
            await ReadTrayAsync();
            return;
        }

        var generated = SlidesOf(line);
        var now = _words.GetValueOrDefault(line.Kind) ?? new OwnWords(null);
        var own = new OwnWords(Own(words.Title ?? now.Title, generated.Count == 0 ? null : generated[0].Head), Own(words.Notes ?? now.Notes, generated.Count == 0 ? null : generated[0].Notes));
        _unsaved = true;
        if (own is { Title: null, Notes: null })
        {
            _words.Remove(line.Kind);
        }
        else
        {
            _words[line.Kind] = own;
        }
    }

    private async Task RemoveAsync(DeckLine line)
    {
        var outcome = await TrayItems.RemoveAsync(line.Tray!.Id, Scope, Leaving);
        _said = outcome.Refusal is { } refusal ? (refusal, true) : ("Слайд убран из лотка.", false);
        await ReadTrayAsync();
        TrayDesk.Ring();
    }

    private async Task ReadTrayAsync()
    {
        _tray = await Tray.AskAsync(Scope, Leaving);
        _lines = DeckList.Read(string.Join(',', _lines.Select(line => (line.IsTicked ? "" : "-") + line.Code)), OccasionKinds, _tray, _isWider, out _);
    }

    private async Task MakeAsync(IDocumentMaker maker)
    {
        _busy = maker.Kind;
        try
        {
            var choice = new DocumentChoice
            {
                Filter = Filter([.. _lines.Where(line => line.IsIn).Select(line => line.Entry(_words.GetValueOrDefault(line.Kind)))]) with { Year = _year }, Format = Format, TemplateId = Template?.Id, ReportTemplateId = Paper?.Id,
            };
            var (key, refusal) = choice.Filter.Entries.Count == 0 && maker.Kind == DocumentKind.Deck ? (null, "Отметьте хотя бы один слайд.") : await Documents.MakeAsync(maker.Kind, choice, Leaving);
            if (key is { } made && await Documents.OpenAsync(made, Leaving) is { Content: { } content } file)
            {
                // What was typed is kept with the document: it can be made again.
                _unsaved = false;
                _said = ("Документ собран, скачивается и сохранён в списке ниже.", false);
                _made = await Made.AskAsync(Scope, Leaving);
                await _download!.SaveAsync(file.FileName, content);
            }
            else
            {
                _said = (refusal ?? "Документ собрать не удалось.", true);
            }
        }
        finally
        {
            _busy = null;
        }
    }

    private async Task DropMadeAsync(MadeLine line)
    {
        var outcome = await Documents.RemoveAsync(line.Key, Leaving);
        _said = outcome.Refusal is { } refusal ? (refusal, true) : ($"«{line.Title}» убран из списка.", false);
        _made = await Made.AskAsync(Scope, Leaving);
    }

    private async Task TemplatesChangedAsync(int? added)
    {
        _templates = await Templates.AskAsync(Scope, Leaving);
        if (added is { } id && _templates.FirstOrDefault(template => template.Id == id) is { } template)
        {
            Choose(template.IsForSlides ? DeckAddress.Template : DeckAddress.Paper, Text(id));
        }
    }

    private async Task ReadMadeAsync() => _made = await Made.AskAsync(Scope, Leaving);

    private static string? Own(string? words, string? generated) => string.IsNullOrWhiteSpace(words) || words.Trim() == generated ? null : words.Trim();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
