using Dashboard.Data.Domain.Risks;

namespace Dashboard.Data.Domain.Statements;

/// <summary>What a file or a person states of a school beside its results.</summary>
public abstract record SchoolStatement(StatementKind Kind);

/// <summary>The significance of a risk factor («значимость фактора риска»).</summary>
/// <param name="Level">
/// As the profile has it; a curator's correction is kept beside it, not in it. Null where a school's self-diagnosis only names the factor
/// («только актуальные для ОО»): it is there, and nobody has said how much it weighs. No level is made up for it, so it enters neither shares
/// nor the local index.
/// </param>
/// <param name="Score">0..100, where a profile gives a number. No official formula is known: the number is shown and never computed with.</param>
/// <param name="Measures">What the school does about it, from a self-diagnosis («Краткое описание мер»), or the profile's explanatory data.</param>
public sealed record RiskLevelStatement(RiskLevel? Level, double? Score = null, string? Measures = null) : SchoolStatement(StatementKind.RiskLevel);

/// <summary>The school stands in the list of its topic and year.</summary>
/// <param name="OrderNumber">Number of the order that names the list.</param>
/// <param name="OrderDate">Its date.</param>
/// <param name="From">First day for which the list holds.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why, in the words of the list.</param>
public sealed record ListPlaceStatement(string? OrderNumber = null, DateOnly? OrderDate = null, DateOnly? From = null, DateOnly? To = null, string? Reason = null)
    : SchoolStatement(StatementKind.ListPlace);

/// <summary>A measure of the school's conditions; its topic is a code of <see cref="ContextMeasure"/>.</summary>
/// <param name="Value">A share 0..1, a number of people, kilometres, degrees: the measure says which.</param>
/// <param name="Count">Of how many it is a share, the counted ones; null where the file gives only a share.</param>
/// <param name="Of">Out of how many.</param>
public sealed record ContextStatement(double Value, int? Count = null, int? Of = null) : SchoolStatement(StatementKind.Context);

/// <summary>Staff of a subject or a post, without names.</summary>
/// <param name="Staff">People, at least 0.</param>
/// <param name="WithDeficits">Of them with deficits found by a diagnosis («профессиональные дефициты»).</param>
/// <param name="Level">Level of competence in the words of the diagnosis.</param>
/// <param name="Trained">Of them trained («прошли повышение квалификации»).</param>
/// <param name="Course">The course.</param>
/// <param name="ValidUntil">Until when the training counts.</param>
/// <param name="Vacancies">Posts that nobody fills.</param>
public sealed record StaffStatement(int Staff, int? WithDeficits = null, string? Level = null, int? Trained = null, string? Course = null, DateOnly? ValidUntil = null, int? Vacancies = null)
    : SchoolStatement(StatementKind.Staff);

/// <summary>An official list says whether the school's work has «признаки необъективных результатов».</summary>
public sealed record PublishedMarkerStatement(bool IsMarked) : SchoolStatement(StatementKind.PublishedMarker);
