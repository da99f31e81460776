using Dashboard.Samples.Corpus.Cases;

namespace Dashboard.Samples.Corpus;

/// <summary>The whole corpus, and the command that writes it into a folder.</summary>
public static class CorpusCommand
{
    /// <summary>Every file, in the order of the case classes.</summary>
    public static IEnumerable<CorpusFile> Files() =>
    [
        .. MarksNumbers.All(),
        .. MarksPreambles.All(),
        .. MarksLayouts.All(),
        .. SeveralTables.All(),
        .. JournalsAndScores.All(),
        .. TasksAndResults.All(),
        .. PupilForms.All(),
        .. FlatExtracts.All(),
        .. Formats.All(),
        .. WrongNumbers.All(),
    ];

    /// <summary>Writes files and truths; returns how many files.</summary>
    public static int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var count = 0;
        foreach (var file in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Bytes.Span);
            File.WriteAllText(Path.Combine(folder, file.Name + ".truth.json"), file.TruthJson());
            count++;
        }

        return count;
    }
}
