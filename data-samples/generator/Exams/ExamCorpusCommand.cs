using Dashboard.Samples.Corpus;
using Dashboard.Samples.Exams.Cases;

namespace Dashboard.Samples.Exams;

/// <summary>The sheets of ОГЭ, ЕГЭ and own works, and the command that writes them into a folder.</summary>
public static class ExamCorpusCommand
{
    /// <summary>Every file, in the order of the case classes.</summary>
    public static IEnumerable<CorpusFile> Files() =>
        [.. AnalyticReports.All(), .. WorkingSheets.All(), .. SeveralSubjects.All(), .. UnifiedExams.All(), .. OwnWorks.All()];

    /// <summary>Writes files and truths.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
            File.WriteAllText(Path.Combine(folder, file.Name + ".truth.json"), file.TruthJson());
        }
    }
}
