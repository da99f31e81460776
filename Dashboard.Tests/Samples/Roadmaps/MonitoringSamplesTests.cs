using Dashboard.Samples.Roadmaps.Monitoring;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Samples.Roadmaps;

/// <summary>The filled forms of the sample region judged by themselves; that the importer takes every row of them, a test of imports says.</summary>
public sealed class MonitoringSamplesTests
{
    private static readonly string Folder = Repository.PathOf("data-samples/monitoring");
    private static readonly Lazy<IReadOnlyList<MonitoringForm>> Made = new(() => [.. MonitoringSamples.Forms()]);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        Assert.Equal(Made.Value.Select(form => form.Name).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(Made.Value, form => Assert.True(PackedFile.Same(form.Bytes(), File.ReadAllBytes(Path.Combine(Folder, form.Name))), form.Name + " is not what the generator writes"));
    }

    [Fact]
    public void Two_runs_give_equal_bytes() => Assert.All(Made.Value.Zip(MonitoringSamples.Forms()), pair => Assert.Equal(pair.First.Bytes(), pair.Second.Bytes()));

    [Fact]
    public void Every_mark_is_of_an_activity_and_a_school_of_its_order()
    {
        foreach (var form in Made.Value)
        {
            var (numbers, addressees) = (form.Plan.Activities().Select(activity => activity.Number).ToHashSet(), form.Plan.Truth.Schools.Select(school => school.Name).Append(form.Territory).ToHashSet());
            Assert.All(form.Marks, mark => Assert.True(numbers.Contains(mark.Number) && addressees.Contains(mark.Addressee), $"{form.Name}: {mark}"));
        }
    }

    [Fact]
    public void No_fact_is_later_than_the_day_of_the_forms_but_the_new_day_of_what_was_moved() => Assert.All(
        Made.Value.SelectMany(form => form.Marks).Where(mark => mark.Cells[1].Length > 0),
        mark => Assert.Equal(mark.Cells[0] == "Перенесено", DateOnly.ParseExact(mark.Cells[1], "dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture) > MonitoringForm.AsOf));
}
