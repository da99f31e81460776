#nullable enable
// A question that forgets who asks, beside one that does not and a view that asks nothing.
namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Queries.Forgotten
{
    public sealed class ForgetfulQuestion(int year)
    {
        public int Year { get; } = year;

        public int AskWithScope(object filter, Dashboard.Data.Domain.Access.AccessScope scope) => filter.GetHashCode() + scope.GetHashCode();

        public int AskAnybody(object filter) => filter.GetHashCode();

        public async Task<int> AskLater()
        {
            await Task.Yield();
            return Year;
        }

        public override string ToString() => "override of object is no question";

        internal int Own() => Year;
    }

    public sealed record InnocentView(int Participants)
    {
        public int Twice() => Participants * 2;
    }
}
