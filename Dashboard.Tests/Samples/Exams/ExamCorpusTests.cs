using Dashboard.Samples.Corpus;
using Dashboard.Samples.Exams;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Samples.Exams;

/// <summary>The corpus of examinations judged by itself: it is what its generator writes, and its truths agree with themselves.</summary>
public sealed class ExamCorpusTests
{
    private static readonly string Folder = Repository.PathOf("Dashboard.Tests/Imports/ExamCorpus");
    private static readonly Lazy<IReadOnlyList<CorpusFile>> Made = new(() => [.. ExamCorpusCommand.Files()]);

    [Fact]
    public void The_folder_holds_what_the_generator_writes_and_nothing_else()
    {
        var expected = Made.Value.SelectMany(f => new[] { f.Name, f.Name + ".truth.json" }).Append("README.md").Order(StringComparer.Ordinal);
        Assert.Equal(expected, Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (var file in Made.Value)
        {
            Assert.Equal(file.TruthJson(), File.ReadAllText(Path.Combine(Folder, file.Name + ".truth.json")));
            Assert.True(PackedFile.Same(file.Bytes.ToArray(), File.ReadAllBytes(Path.Combine(Folder, file.Name))), file.Name + " is not what the generator writes");
        }
    }

    [Fact]
    public void Marks_and_parts_of_a_row_agree_with_its_participants()
    {
        var marks = 0;
        foreach (var (name, row) in Made.Value.SelectMany(f => f.Truth.Tables.SelectMany(t => t.Rows.Select(r => (f.Name, r)))))
        {
            Assert.True(row.Marks is null || row.Marks.Values.Sum() == row.Participants, name);
            Assert.True((row.Below ?? 0) + (row.High ?? 0) <= row.Participants && (row.Hundred ?? 0) <= row.Participants, name);
            marks += row.Marks is null ? 0 : 1;
        }

        Assert.True(marks > 300);
    }

    [Fact]
    public void Names_tell_the_oddity_and_every_problem_says_why()
    {
        foreach (var file in Made.Value)
        {
            Assert.Matches("^[a-z0-9-]+\\.[a-z]+$", file.Name);
            Assert.False(string.IsNullOrWhiteSpace(file.Truth.Oddity));
            Assert.All(file.Truth.Problems, p => Assert.False(string.IsNullOrWhiteSpace(p.Why)));
        }
    }
}
