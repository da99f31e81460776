using Dashboard.Samples.Corpus;
using Dashboard.Samples.Region;

switch (args)
{
    // the invented region of data-samples/region
    case ["region", var folder]:
        RegionFolder.Write(SampleRegion.Build(), folder);
        return 0;

    // the oddly shaped ВПР files of Dashboard.Tests/Imports/Corpus, with their truths
    case ["corpus", var folder]:
        CorpusCommand.Write(folder);
        return 0;

    default:
        Console.Error.WriteLine("usage: generator region OUT | corpus OUT");
        return 2;
}
