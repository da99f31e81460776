using Dashboard.Tests.Support;
using Mono.Cecil;
using Xunit;

namespace Dashboard.Tests.Architecture;

/// <summary>
/// The compiler refuses banned symbols in Domain; these tests see that nobody has switched the compiler off, and look at the
/// compiled code for the clock and the culture, which an allowed namespace would let in.
/// </summary>
public sealed class DomainPurityTests
{
    private static readonly string[] Banned =
        [.. Repository.Read("Dashboard.Data/Domain/BannedSymbols.txt").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void Banned_symbols_are_errors_in_the_domain() => Assert.Contains(
        "dotnet_diagnostic.RS0030.severity = error",
        Repository.Read("Dashboard.Data/Domain/.editorconfig").Split('\n', StringSplitOptions.TrimEntries));

    [Fact]
    public void The_list_of_banned_symbols_reaches_the_compiler() =>
        Assert.Contains("<AdditionalFiles Include=\"Domain/BannedSymbols.txt\" />", Repository.Read("Dashboard.Data/Dashboard.Data.csproj"), StringComparison.Ordinal);

    [Theory]
    [InlineData("P:System.DateTime.Now", "today is a parameter")]
    [InlineData("P:System.DateTime.UtcNow", "today is a parameter")]
    [InlineData("P:System.DateTime.Today", "today is a parameter")]
    [InlineData("P:System.DateTimeOffset.Now", "today is a parameter")]
    [InlineData("P:System.DateTimeOffset.UtcNow", "today is a parameter")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture", "culture is explicit")]
    [InlineData("N:System.IO", "the domain knows no files")]
    [InlineData("N:Microsoft.EntityFrameworkCore", "the domain knows no database")]
    [InlineData("N:System.Net", "the domain knows no network")]
    [InlineData("T:System.Random", "the domain is deterministic")]
    public void What_makes_answers_differ_is_banned(string symbol, string reason) =>
        Assert.True(Banned.Any(line => line.Split(';')[0] == symbol), $"{symbol} is not banned: {reason}");

    [Fact]
    public void Compiled_domain_reads_no_clock_and_no_current_culture() => Assert.Equal([], Readers(BuiltCode.Product));

    [Fact]
    public void A_domain_that_reads_the_clock_is_reported() =>
        Assert.Equal(["ReadsTheClock", "ReadsTheCulture"], Readers(BuiltCode.Violations).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Readers(IEnumerable<BuiltType> types)
    {
        var getters = Banned.Where(line => line.StartsWith("P:", StringComparison.Ordinal)).Select(line => Getter(line[2..].Split(';')[0])).ToHashSet(StringComparer.Ordinal);
        return from type in types
               where type.Room.StartsWith("Data.Domain", StringComparison.Ordinal)
               from method in type.Definition.Methods
               where method.HasBody
               from instruction in method.Body.Instructions
               where instruction.Operand is MethodReference called && getters.Contains(called.DeclaringType.FullName + "." + called.Name)
               select type.Written.Name;
    }

    private static string Getter(string property)
    {
        var dot = property.LastIndexOf('.');
        return property[..dot] + ".get_" + property[(dot + 1)..];
    }
}
