using Mono.Cecil;
using Xunit;

namespace Dashboard.Tests.Architecture;

/// <summary>Every question takes the scope of who asks: nobody can forget who may see what.</summary>
public sealed class ScopeTests
{
    private const string Scope = "Data.Domain.Access.AccessScope";

    [Fact]
    public void Every_question_takes_an_access_scope() => Assert.Equal([], WithoutScope(BuiltCode.Product));

    [Fact]
    public void A_question_that_forgets_the_scope_is_reported() => Assert.Equal(
        ["ForgetfulQuestion.AskAnybody", "ForgetfulQuestion.AskLater"],
        WithoutScope(BuiltCode.Violations.Where(type => type.Definition.Name == "ForgetfulQuestion")));

    [Fact]
    public void Views_and_filters_are_not_taken_for_questions() =>
        Assert.Equal([], WithoutScope(BuiltCode.Violations.Where(type => type.Definition.Name == "InnocentView")));

    private static IEnumerable<string> WithoutScope(IEnumerable<BuiltType> types) =>
        from type in types
        where (type.Room == "Data.Queries" || type.Room.StartsWith("Data.Queries.", StringComparison.Ordinal)) && MayAsk(type.Definition)
        from method in type.Definition.Methods
        where IsAsked(method) && !method.Parameters.Any(parameter => BuiltCode.FullNameOf(parameter.ParameterType) == Scope)
        orderby method.Name
        select type.Definition.Name + "." + method.Name;

    /// <summary>Questions are classes; views and filters are records, which the compiler gives a method of cloning.</summary>
    private static bool MayAsk(TypeDefinition type) =>
        type is { IsClass: true, IsValueType: false } && type.Methods.All(method => method.Name != "<Clone>$") && !type.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsAsked(MethodDefinition method) =>
        method is { IsPublic: true, IsConstructor: false, IsSpecialName: false } && !(method.IsVirtual && method.IsReuseSlot);
}
