#nullable enable
// A domain whose answers depend on the day and on the machine.
namespace Dashboard.Tests.Architecture.PlantedViolations.Data.Domain.Assessments
{
    internal static class ReadsTheClock
    {
        public static int ThisYear() => DateTime.Now.Year;
    }

    internal static class ReadsTheCulture
    {
        public static string Of(double value) => value.ToString(System.Globalization.CultureInfo.CurrentCulture);
    }
}
