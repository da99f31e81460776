namespace Dashboard.Benchmarks;

internal static class PageWeight
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
