using System.Globalization;
using Dashboard.Samples.Broken;
using Dashboard.Samples.Corpus;
using Dashboard.Samples.Exams;
using Dashboard.Samples.Region;
using Dashboard.Samples.Roadmaps;
using Dashboard.Samples.Roadmaps.Region;
using Dashboard.Samples.Support;

switch (args)
{
    // the invented region of data-samples/region
    case ["region", var folder]:
        RegionFolder.Write(SampleRegion.Build(), folder);
        return 0;

    // data-samples/support: risk profiles, lists, markers, context and staff of the region, with their truths beside the tests
    case ["support", var folder, var truths]:
        SupportFolder.Of(SampleRegion.Build()).Write(folder, truths);
        return 0;

    // a region of real size for benchmarks
    case ["scale", var folder, .. var options]:
        ScaleRegion.Write(
            new ScalePlan(Option(options, "--schools", 1_100), Option(options, "--municipalities", 55), Option(options, "--rows", 310_000), Option(options, "--times", 1)),
            folder);
        return 0;

    // profiles, a list and context of the same schools, for measuring
    case ["scale-support", var folder, .. var options]:
        ScaleSupport.Write(new ScalePlan(Option(options, "--schools", 1_100), Option(options, "--municipalities", 55)), folder);
        return 0;

    // the oddly shaped ВПР files of Dashboard.Tests/Imports/Corpus, with their truths
    case ["corpus", var folder]:
        CorpusCommand.Write(folder);
        return 0;

    // sheets of ОГЭ, ЕГЭ and own works as strangers shape them, with their truths
    case ["exam-corpus", var folder]:
        ExamCorpusCommand.Write(folder);
        return 0;

    // data-samples/broken: what must be refused or reported well
    case ["broken", var folder]:
        BrokenCommand.Write(folder);
        return 0;

    // orders of invented offices in Dashboard.Tests/Imports/Roadmaps/Corpus, with their truths
    case ["roadmap-corpus", var folder]:
        RoadmapCorpusCommand.Write(folder);
        return 0;

    // data-samples/roadmaps: orders of the invented region, with their truths beside the tests
    case ["roadmaps", var folder, var truths]:
        RoadmapSamples.Write(folder, truths);
        return 0;

    default:
        Console.Error.WriteLine("usage: region OUT | support OUT TRUTHS | scale OUT [--schools N] [--municipalities N] [--rows N] [--times N] | scale-support OUT [--schools N] [--municipalities N] | corpus OUT | exam-corpus OUT | broken OUT | roadmaps OUT TRUTHS | roadmap-corpus OUT");
        return 2;
}

static int Option(string[] options, string name, int usual)
{
    var place = Array.IndexOf(options, name);
    return place < 0 || place + 1 == options.Length ? usual : int.Parse(options[place + 1], CultureInfo.InvariantCulture);
}
