using Dashboard.Tests.Support;
using Microsoft.Playwright;

namespace Dashboard.Tests.Journeys.Support;

/// <summary>Pictures of pages for people to look at, in the git-ignored folder artifacts/screens. No test compares them.</summary>
internal static class Pictures
{
    private static readonly string Folder = Repository.PathOf("artifacts/screens");

    /// <summary>Where a file that people look at is put.</summary>
    public static string PathOf(string name, string ending = ".png") => Path.Combine(Directory.CreateDirectory(Folder).FullName, name + ending);

    /// <summary>The page as it stands now.</summary>
    public static Task Take(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true });

    /// <summary>The same address at every size, dark, and as it would be printed.</summary>
    public static async Task TakeAll(IBrowser browser, LiveSite site, string address, string name)
    {
        foreach (var screen in Screen.All)
        {
            await using var session = await BrowserSession.Open(browser, site, screen);
            await session.Visit(address);
            foreach (var chart in await session.Page.Locator(".plot").AllAsync())
            {
                await chart.Locator(".main-svg").First.WaitForAsync();
            }

            await Take(session.Page, name + "-" + screen.Name);
            if (screen == Screen.Desktop)
            {
                await session.Page.EmulateMediaAsync(new() { Media = Media.Print });
                await Take(session.Page, name + "-print");
            }

            session.AssertNothingWentWrong();
        }
    }
}
