using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>What a visitor does in «Загрузка данных».</summary>
internal static partial class ImportVisit
{
    /// <summary>Reading a large file on a busy machine takes longer than a click may.</summary>
    private const float Patience = 60_000;

    /// <summary>Drops files and waits until their own page shows the preview, the refusal or the end.</summary>
    public static async Task<string> Upload(this BrowserSession visitor, params FilePayload[] files)
    {
        await visitor.Visit("/imports");
        return await visitor.Drop(files);
    }

    /// <summary>Drops files on the page that is open and waits likewise.</summary>
    public static async Task<string> Drop(this BrowserSession visitor, params FilePayload[] files)
    {
        await visitor.ChooseFiles(files);
        await Assertions.Expect(visitor.Page).ToHaveURLAsync(OfImport(), new() { Timeout = Patience });
        await visitor.IsRead();
        return new Uri(visitor.Page.Url).AbsolutePath;
    }

    /// <summary>Chooses files once the field listens.</summary>
    public static Task ChooseFiles(this BrowserSession visitor, params FilePayload[] files) =>
        visitor.Page.Locator("[data-ready] input[type=file]").SetInputFilesAsync(files);

    /// <summary>Waits until reading is over.</summary>
    public static Task IsRead(this BrowserSession visitor) =>
        visitor.Page.Locator("h1", new() { HasTextRegex = Finished() }).WaitForAsync(new() { Timeout = Patience });

    public static async Task Apply(this BrowserSession visitor)
    {
        await visitor.Button("Применить").ClickAsync();
        await visitor.Page.Locator("h1", new() { HasText = "Загрузка применена" }).WaitForAsync(new() { Timeout = Patience });
    }

    /// <summary>Takes the import back from its page, by way of the journal.</summary>
    public static async Task UndoApplied(this BrowserSession visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "В журнал" }).ClickAsync();
        await visitor.Undo();
    }

    /// <summary>Takes back the import whose page of the journal is open.</summary>
    public static async Task Undo(this BrowserSession visitor)
    {
        await visitor.Button("Отменить загрузку").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Отменить загрузку" }).ClickAsync();
    }

    public static ILocator Button(this BrowserSession visitor, string begins) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(begins)) });

    /// <summary>The number above a counter's name: «Изменится», «Ошибок».</summary>
    public static Task<string> Counter(this BrowserSession visitor, string name) =>
        visitor.Page.Locator(".counters .one", new() { HasText = name }).Locator("b").InnerTextAsync();

    [GeneratedRegex("/imports/[0-9a-f-]{36}$")]
    private static partial Regex OfImport();

    [GeneratedRegex("^(Проверка перед загрузкой|Файлы не приняты|Загрузка применена)$")]
    private static partial Regex Finished();
}
