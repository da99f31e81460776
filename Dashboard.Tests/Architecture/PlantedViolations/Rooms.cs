#nullable enable
// Types that break the fences on purpose. They lie in namespaces that end like the fenced rooms; the checker takes them for
// types of those rooms and must report each. Nothing calls them.
using Microsoft.EntityFrameworkCore;
using Microsoft.JSInterop;

namespace Dashboard.Tests.Architecture.PlantedViolations.Data
{
    internal sealed class KnowsABrowser(IJSRuntime script)
    {
        public IJSRuntime Script { get; } = script;
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Domain.Schools
{
    internal static class ReadsAFile
    {
        public static string Read(string path) => File.ReadAllText(path);
    }

    internal static class InnocentSchool
    {
        public static string Shout(string name) => name.ToUpperInvariant();
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Domain.Access
{
    internal sealed class AccessScope;
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Domain.Statistics
{
    internal sealed class MeanOfSchools
    {
        public object? Of { get; } = new[] { new Access.AccessScope() };
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Persistence
{
    internal sealed class StoreOfViews
    {
        public Queries.Overview.OverviewQuestion? Last { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Records
{
    internal sealed class KeeperThatAsks
    {
        public Queries.Overview.OverviewQuestion? Last { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Archives
{
    internal sealed class ArchiveThatLoadsFiles
    {
        public Imports.Results.ReaderThatStores? Reader { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Facts
{
    internal sealed class ColumnsThatLoadFiles
    {
        public Imports.Results.ReaderThatStores? Reader { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Imports.Spreadsheets
{
    internal sealed class CellsThatKnowSchools
    {
        public Type School { get; } = typeof(Domain.Schools.InnocentSchool);
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Imports.Documents
{
    internal sealed class ParagraphsThatKnowSchools
    {
        public Type School { get; } = typeof(Domain.Schools.InnocentSchool);
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Imports.Results
{
    internal sealed class ReaderThatStores : DbContext;
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Imports.Schools
{
    internal sealed class ReaderThatAsksItsNeighbour
    {
        public Results.ReaderThatStores? Neighbour { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Queries.Overview
{
    internal sealed class OverviewQuestion
    {
        public static object? AskAFile() => new Imports.Spreadsheets.CellsThatKnowSchools().School;
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Exports
{
    internal sealed class DocumentThatAsks
    {
        public Domain.Access.AccessScope? Scope { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Exports.OpenXml
{
    internal sealed class WriterThatKnowsAView
    {
        public Queries.Overview.OverviewQuestion? View { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Features.Overview
{
    internal sealed class PageThatRunsScript
    {
        public static ValueTask Run(IJSRuntime script) => script.InvokeVoidAsync("alert");
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Features.Schools
{
    internal sealed class PageThatKnowsAnotherPage
    {
        public Overview.PageThatRunsScript? Other { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Layout
{
    internal sealed class FrameThatKnowsAPage
    {
        public Features.Overview.PageThatRunsScript? Page { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Reminders
{
    internal sealed class LetterThatKnowsAPage
    {
        public Features.Overview.PageThatRunsScript? Page { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Slides
{
    internal sealed class SlideThatKnowsAPage
    {
        public Features.Overview.PageThatRunsScript? Page { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Documents
{
    internal sealed class MakerThatKnowsAPage
    {
        public Features.Overview.PageThatRunsScript? Page { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Charts
{
    internal sealed class ChartThatAsks
    {
        public Data.Queries.Overview.OverviewQuestion? Question { get; set; }
    }
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Web.Components
{
    internal sealed class ComponentThatAsks
    {
        public Data.Queries.Overview.OverviewQuestion? Question { get; set; }
    }
}
