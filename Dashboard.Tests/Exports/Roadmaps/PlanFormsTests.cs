using System.Xml.Linq;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Exports;
using Dashboard.Data.Exports.Docx;
using Dashboard.Data.Exports.Xlsx;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace Dashboard.Tests.Exports.Roadmaps;

/// <summary>Files of a plan: valid for Word and Excel whatever the plan says, and in their parts exactly as they were approved.</summary>
public sealed class PlanFormsTests
{
    private const string Golden = "Dashboard.Tests/Exports/Roadmaps/Golden/";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("appendix", "word/document.xml", "the appendix itself")]
    [InlineData("appendix", "word/styles.xml", "its styles")]
    [InlineData("plan", "xl/worksheets/sheet1.xml", "the plan as a sheet")]
    [InlineData("monitoring", "xl/worksheets/sheet1.xml", "the form to be filled in")]
    [InlineData("monitoring", "xl/worksheets/sheet2.xml", "its hidden sheet")]
    [InlineData("monitoring", "xl/styles.xml", "styles of workbooks")]
    [InlineData("monitoring", "xl/workbook.xml", "sheets and what is printed on each page")]
    public async Task Parts_are_as_approved(string form, string part, string reason)
    {
        using var written = await Filled();
        var actual = Normalised(await Bytes(written, form), part);
        var name = form + "-" + Path.GetFileName(part);
        GoldenFile.Compare(Golden + name, name, actual, reason);
    }

    [Theory]
    [InlineData("appendix", "Word")]
    [InlineData("plan", "Excel")]
    [InlineData("monitoring", "Excel with drop-down lists")]
    public async Task The_validator_has_nothing_to_say(string form, string reason)
    {
        using var written = await Filled();
        Assert.True(Faults(await Bytes(written, form)) is [], reason);
    }

    [Fact]
    public async Task Texts_from_strangers_break_no_file()
    {
        using var written = await Filled();
        const string nasty = "Тест \u0001\u000b<w:p>&amp; ]]> \ud83d\ude00 \ud83d половина =1+1\r\nвторая строка";
        var plan = Spoiled(await written.Data(), nasty);
        var view = await written.View();
        view = view with
        {
            Plan = plan,
            Units = [.. view.Units.Select(unit => unit with { Activity = plan.Activities.Single(activity => activity.Id == unit.Activity.Id), Unit = unit.Unit with { Note = nasty, Reason = nasty }, Territory = nasty, Proofs = [new UnitProof(nasty, null), new UnitProof(nasty, "https://a.example.ru/")] })],
        };
        using var appendix = new MemoryStream();
        PlanAppendix.Write(plan, Enum.GetValues<PlanColumn>(), appendix);
        using var workbook = new MemoryStream();
        PlanWorkbook.Write(plan, Enum.GetValues<PlanColumn>(), workbook);
        using var monitoring = new MemoryStream();
        MonitoringWorkbook.Write(view, monitoring);
        Assert.All([appendix, workbook, monitoring], file => Assert.Equal([], Faults(file)));
    }

    [Fact]
    public async Task A_plan_without_activities_and_schools_is_a_valid_file_too()
    {
        using var written = await Filled();
        var view = await written.View();
        var empty = view.Plan with { Activities = [], Schools = [], Sections = [], Head = view.Plan.Head with { Coordinator = null } };
        using var appendix = new MemoryStream();
        PlanAppendix.Write(empty, PlanColumns.Of(empty), appendix);
        using var monitoring = new MemoryStream();
        MonitoringWorkbook.Write(view with { Plan = empty, Units = [] }, monitoring);
        Assert.All([appendix, monitoring], file => Assert.Equal([], Faults(file)));
    }

    [Theory]
    [InlineData(RoadmapState.Approved, "Приказ", "87", "Приложение к приказу от 03.09.2024 № 87", "an order")]
    [InlineData(RoadmapState.Approved, "Постановление", "12-п", "Приложение к постановлению от 03.09.2024 № 12-п", "another kind of act in its case")]
    [InlineData(RoadmapState.Approved, null, "87", "Приложение к приказу от 03.09.2024 № 87", "no kind said: an order")]
    [InlineData(RoadmapState.Draft, "Приказ", null, "УТВЕРЖДЁН приказом ____________________ от «____» ____________ 20___ г. № ______", "a draft has places to fill in")]
    public async Task The_stamp_says_which_order_it_belongs_to(RoadmapState state, string? kind, string? number, string stamp, string reason)
    {
        using var written = await Filled();
        var plan = await written.Data();
        using var file = new MemoryStream();
        PlanAppendix.Write(plan with { Head = plan.Head with { State = state, OrderKind = kind, OrderNumber = number } }, PlanColumns.Of(plan), file);
        Assert.True(Paragraphs(file).First().Replace('\u00a0', ' ') == stamp, reason + ": " + Paragraphs(file).First());
    }

    [Theory]
    [InlineData("Дорожная карта поддержки школ на 2025 год", "План мероприятий («дорожная карта») поддержки школ на 2025 год", "the short name is spelled out")]
    [InlineData("План мероприятий («дорожная карта») на 2025 год", "План мероприятий («дорожная карта») на 2025 год", "said already")]
    [InlineData("Поддержка школ в 2025 году", "План мероприятий («дорожная карта») Поддержка школ в 2025 году", "a title without a name of the document")]
    [InlineData("Дорожная карта поддержки школ", "План мероприятий («дорожная карта») поддержки школ на период с 01.09.2024 по 31.08.2025", "no year in the title: the period is added")]
    public async Task The_title_says_what_the_document_is_and_for_when(string title, string shown, string reason)
    {
        using var written = await Filled();
        var plan = await written.Data();
        using var file = new MemoryStream();
        PlanAppendix.Write(plan with { Head = plan.Head with { Title = title } }, PlanColumns.Of(plan), file);
        Assert.True(Paragraphs(file).ElementAt(1).Replace('\u00a0', ' ') == shown, reason + ": " + Paragraphs(file).ElementAt(1));
    }

    [Theory]
    [InlineData(null, "Number,Task,Activity,Audience,Deadline,Owner,Result", "the columns that the plan has")]
    [InlineData("activity,deadline", "Activity,Deadline", "chosen")]
    [InlineData("Result, number", "Number,Result", "chosen, in the order of the form")]
    [InlineData("activity,colour", "Number,Task,Activity,Audience,Deadline,Owner,Result", "an unknown word chooses nothing")]
    [InlineData("1", "Number,Task,Activity,Audience,Deadline,Owner,Result", "a number is no word")]
    public async Task Columns_are_those_of_the_plan_or_those_chosen(string? words, string columns, string reason)
    {
        using var written = await Filled();
        Assert.True(string.Join(',', PlanColumns.Chosen(words, await written.Data())) == columns, reason);
    }

    [Fact]
    public async Task Columns_that_a_plan_does_not_have_are_not_printed()
    {
        using var written = await Filled();
        var plan = await written.Data();
        var bare = plan with { Activities = [.. plan.Activities.Select(activity => activity with { Task = null, Audience = "" })] };
        Assert.Equal([PlanColumn.Number, PlanColumn.Activity, PlanColumn.Deadline, PlanColumn.Owner, PlanColumn.Result], PlanColumns.Of(bare));
    }

    [Fact]
    public async Task The_head_is_repeated_and_no_row_is_split()
    {
        using var written = await Filled();
        var document = Part(await written.Appendix(), "word/document.xml");
        var rows = document.Descendants(Word + "tr").ToList();
        Assert.All(rows, row => Assert.NotNull(row.Element(Word + "trPr")?.Element(Word + "cantSplit")));
        Assert.Equal(2, rows.Count(row => row.Element(Word + "trPr")!.Element(Word + "tblHeader") is not null));
        Assert.Equal(["landscape", "portrait"], document.Descendants(Word + "pgSz").Select(page => page.Attribute(Word + "orient")!.Value));
    }

    /// <summary>Everything that a form can hold: statuses, reasons, notes, a page as evidence.</summary>
    private static async Task<WrittenPlan> Filled()
    {
        var written = await WrittenPlan.Create();
        await written.Say(await written.Unit("1.1"), new StatusChange(ActivityStatus.Done, new DateOnly(2024, 12, 9), Note: "Результат: справка составлена\nДокумент: приказ № 5\nбез замечаний"));
        await written.Say(await written.Unit("1.2", 1), new StatusChange(ActivityStatus.Moved, MovedTo: new DateOnly(2025, 9, 1), Reason: "Болезнь педагога"));
        await written.Plans.Evidence.AddAddressAsync([(await written.Unit("1.1")).Unit.Key], "Справка", "https://school1.example.ru/spravka", Data.Domain.Access.AccessScope.Region);
        return written;
    }

    private static Task<MemoryStream> Bytes(WrittenPlan written, string form) => form switch
    {
        "appendix" => written.Appendix(),
        "plan" => written.Workbook(),
        _ => written.Monitoring(),
    };

    private static List<string> Faults(MemoryStream file)
    {
        file.Position = 0;
        using OpenXmlPackage package = IsWord(file) ? WordprocessingDocument.Open(file, false) : SpreadsheetDocument.Open(file, false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(fault => fault.Path?.XPath + ": " + fault.Description)];
    }

    private static bool IsWord(MemoryStream file)
    {
        using var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        return zip.GetEntry("word/document.xml") is not null;
    }

    private static XDocument Part(MemoryStream file, string part)
    {
        file.Position = 0;
        using var zip = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    /// <summary>Indented, without the names that the writer invents for links between parts.</summary>
    private static string Normalised(MemoryStream file, string part)
    {
        var document = Part(file, part);
        foreach (var link in document.Descendants().Attributes().Where(attribute => attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal)))
        {
            link.Value = "link";
        }

        return document.Root!.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static IEnumerable<string> Paragraphs(MemoryStream file) => Part(file, "word/document.xml").Root!.Element(Word + "body")!.Elements(Word + "p")
        .Select(paragraph => string.Concat(paragraph.Descendants().Select(each => each.Name == Word + "t" ? each.Value : each.Name == Word + "br" ? " " : string.Empty)));

    private static PlanData Spoiled(PlanData plan, string text) => plan with
    {
        Head = plan.Head with { Title = text, TerritoryName = text, Coordinator = text, OrderNumber = text },
        Schools = [.. plan.Schools.Select(school => school with { Name = text, Head = text, Curator = text })],
        Sections = [.. plan.Sections.Select(section => section with { Title = text })],
        Activities = [.. plan.Activities.Select(activity => activity with { Number = text, Title = text, Task = text, Audience = text, Owner = text, ExpectedResult = text, DeadlineText = text })],
    };
}
