using Dashboard.Samples.Region;

// generator region OUT: the invented region of data-samples/region
if (args is ["region", var folder])
{
    RegionFolder.Write(SampleRegion.Build(), folder);
    return 0;
}

Console.Error.WriteLine("usage: generator region OUT");
return 2;
