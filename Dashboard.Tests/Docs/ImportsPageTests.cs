using System.Text.RegularExpressions;
using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Statements;
using Dashboard.Tests.Architecture;
using Dashboard.Tests.Support;
using Mono.Cecil.Cil;
using Xunit;

namespace Dashboard.Tests.Docs;

/// <summary>docs/imports.md knows every form that can be read and every code that a problem can carry.</summary>
public sealed partial class ImportsPageTests
{
    [GeneratedRegex("^[a-z][a-z0-9]{2,}(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [Fact]
    public void Every_form_has_its_line() => Assert.Equal(
        [], Checks.NotNamed(Repository.Read("docs/imports.md"), Enum.GetNames<ResultForm>().Where(form => form != nameof(ResultForm.Unknown)).Concat(Enum.GetNames<StatementForm>())));

    [Fact]
    public void Every_code_of_a_problem_has_its_line() => Assert.Equal([], Checks.WithoutLine(Repository.Read("docs/imports.md"), CodesOf(BuiltCode.Product)));

    [Fact]
    public void Codes_are_found_in_the_messages() => Assert.Equal(["planted-code", "planted-constant"], CodesOf(BuiltCode.Violations));

    /// <summary>Codes are lower-case Latin words joined by hyphens in the types that hold all messages of an importer, as constants or in the code.</summary>
    private static IEnumerable<string> CodesOf(IEnumerable<BuiltType> types) => types
        .Where(type => type.Room.StartsWith("Data.Imports", StringComparison.Ordinal) && type.Written.Name.EndsWith("Messages", StringComparison.Ordinal))
        .SelectMany(type => type.Definition.Fields.Where(field => field.HasConstant).Select(field => field.Constant)
            .Concat(type.Definition.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).Where(step => step.OpCode == OpCodes.Ldstr).Select(step => step.Operand)))
        .OfType<string>()
        .Where(text => Code().IsMatch(text))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}
