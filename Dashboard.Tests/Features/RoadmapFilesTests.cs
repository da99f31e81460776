using System.Net;
using Dashboard.Data.Domain.Access;
using Dashboard.Tests.Support;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Dashboard.Tests.Features;

/// <summary>Forms of a plan by their addresses and from the command line.</summary>
public sealed class RoadmapFilesTests
{
    public static TheoryData<string> Words => [.. RoadmapForm.All.Select(form => form.Word)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Every_form_has_its_address(string word)
    {
        using var written = await WrittenPlan.Create();
        await using var site = await Site(written);
        var form = RoadmapForm.All.Single(each => each.Word == word);
        using var answer = await site.GetTestClient().GetAsync(new Uri(Links.RoadmapFile(written.Id, form, written.Plans.Schools[0][0]), UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, form.ContentType), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        var saved = answer.Content.Headers.ContentDisposition?.FileNameStar;
        // A calendar program reads the answer and saves no file.
        Assert.Equal(form == RoadmapForm.Calendar ? null : $"{form.Title}, Ольховецкий МО, 2024–2025, № 87{Path.GetExtension(form.Ending)}", saved);
    }

    [Fact]
    public async Task A_calendar_leads_back_to_its_plan_and_reminds_where_asked()
    {
        using var written = await WrittenPlan.Create();
        await using var site = await Site(written);
        var text = await site.GetTestClient().GetStringAsync(new Uri(Links.RoadmapFile(written.Id, RoadmapForm.Calendar) + "?remind=3", UriKind.Relative));
        Assert.Contains($"URL:http://localhost/roadmaps/{written.Id}\r\n", text, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P3D\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_is_not_found()
    {
        using var written = await WrittenPlan.Create();
        await using var site = await Site(written);
        using var answer = await site.GetTestClient().GetAsync(new Uri(Links.RoadmapFile(written.Id + 1, RoadmapForm.Appendix), UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_the_visitor_may_not_see_is_in_no_form()
    {
        using var written = await WrittenPlan.Create();
        var files = new RoadmapFiles(written.Plans.Store, written.Question);
        var stranger = AccessScope.Municipality(written.Plans.Municipalities[1]);
        foreach (var form in RoadmapForm.All)
        {
            Assert.Null(await files.MakeAsync(form, written.Id, new RoadmapFileSettings(), stranger));
        }
    }

    [Fact]
    public async Task The_command_line_writes_one_plan_or_all()
    {
        using var written = await WrittenPlan.Create();
        var (data, target) = (written.Plans.Database.Folder.Root, Path.Combine(written.Plans.Database.Folder.Root, "out"));
        written.Plans.Database.Folder.Show(written.Plans.Database.Kind);
        using var errors = new StringWriter();
        Directory.CreateDirectory(target);
        var id = written.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, await ExportCommand.RunAsync(["roadmap", id, "--form", "ics", "--out", Path.Combine(target, "plan.ics"), "--data", data], errors));
        Assert.StartsWith("BEGIN:VCALENDAR", await File.ReadAllTextAsync(Path.Combine(target, "plan.ics")), StringComparison.Ordinal);
        Assert.Equal(0, await ExportCommand.RunAsync(["roadmap", "--all", "--form", "monitoring", "--out", target, "--data", data], errors));
        Assert.True(File.Exists(Path.Combine(target, id + ". Мониторинг, Ольховецкий МО, 2024–2025, № 87.xlsx")));
        Assert.Equal(string.Empty, errors.ToString());
    }

    [Theory]
    [InlineData("no plan named", "roadmap")]
    [InlineData("both one and all", "roadmap", "1", "--all")]
    [InlineData("a form that is not there", "roadmap", "1", "--form", "pdf")]
    [InlineData("a word for a number", "roadmap", "первая")]
    public async Task A_command_that_cannot_be_understood_says_how_it_is_meant(string reason, params string[] args)
    {
        using var errors = new StringWriter();
        Assert.True(await ExportCommand.RunAsync(args, errors) == 2, reason);
        Assert.Contains("export roadmap НОМЕР|--all", errors.ToString(), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Site(WrittenPlan written)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddScoped<CurrentScope>();
        builder.Services.AddSingleton(new RoadmapFiles(written.Plans.Store, written.Question));
        var site = builder.Build();
        RoadmapFiles.Map(site);
        await site.StartAsync();
        return site;
    }
}
