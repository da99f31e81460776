using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Risks;
using Dashboard.Data.Domain.Statements;

namespace Dashboard.Data.Domain.Wording;

/// <summary>How statements of schools are written for the reader.</summary>
public static class StatementWords
{
    /// <summary>What stands in «станет» where a school leaves a list.</summary>
    public const string NoLonger = "исключена";

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    /// <summary>«профиль 2025», «2024/2025».</summary>
    public static string Year(StatementKey key) => key.Kind == StatementKind.RiskLevel
        ? string.Create(Culture, $"профиль {key.Year}")
        : new SchoolYear(key.Year).ToString();

    /// <summary>What the statement is about: the factor, the list, the measure, the subject.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="nameOf">How the region calls a factor or a category of this code; null for a code that nobody knows.</param>
    public static string About(StatementKey key, Func<string, string?> nameOf) => key.Kind switch
    {
        StatementKind.RiskLevel => StatementTopic.RiskOf(key.Topic) is var (source, factor) ? $"{nameOf(factor) ?? factor} ({Name(source)})" : key.Topic,
        StatementKind.ListPlace => $"перечень «{nameOf(key.Topic) ?? key.Topic}»",
        StatementKind.Context => ContextMeasure.Find(key.Topic)?.Name ?? key.Topic,
        StatementKind.PublishedMarker => StatementTopic.MarkerOf(key.Topic) is var (subject, grade) ? string.Create(Culture, $"{subject}, {grade} класс") : key.Topic,
        _ => key.Topic,
    };

    /// <summary>What is stated, in a few words.</summary>
    public static string Said(StatementKey key, SchoolStatement statement) => statement switch
    {
        RiskLevelStatement risk => Name(risk.Level) + (risk.Score is { } score ? string.Create(Culture, $", {score:0.##}\u00a0%") : string.Empty),
        ListPlaceStatement place => place.OrderNumber is { } number ? $"в перечне, приказ № {number}" : "в перечне",
        ContextStatement context => Value(ContextMeasure.Find(key.Topic), context),
        StaffStatement staff => Staff(staff),
        PublishedMarkerStatement marker => marker.IsMarked ? "признак есть" : "признака нет",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "No such statement."),
    };

    /// <summary>A level as the profile has it, where it has one.</summary>
    public static string Name(RiskLevel? level) => level is { } stated ? Name(stated) : "актуален, значимость не указана";

    public static string Name(RiskLevel level) => level switch
    {
        RiskLevel.High => "высокая",
        RiskLevel.Medium => "средняя",
        RiskLevel.Low => "низкая",
        RiskLevel.NotConfirmed => "риск не подтверждён",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    /// <summary>For a cell of the heatmap.</summary>
    public static string Short(RiskLevel level) => level switch
    {
        RiskLevel.High => "выс.",
        RiskLevel.Medium => "сред.",
        RiskLevel.Low => "низк.",
        _ => "—",
    };

    public static string Name(ProfileSource source) => source switch
    {
        ProfileSource.Federal => "профиль ФИОКО",
        ProfileSource.Regional => "региональный профиль",
        ProfileSource.SelfAssessment => "самодиагностика",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "No such source."),
    };

    public static string Name(VerificationDecision decision) => decision switch
    {
        VerificationDecision.Confirmed => "подтверждён",
        VerificationDecision.Corrected => "уточнён",
        VerificationDecision.Rejected => "не подтверждён",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No such decision."),
    };

    public static string Name(ProfileStep step) => step switch
    {
        ProfileStep.Received => "РПШ получен",
        ProfileStep.Verified => "верифицирован",
        ProfileStep.DirectionsChosen => "направления выбраны",
        ProfileStep.DocumentsUploaded => "документы загружены",
        ProfileStep.DocumentsAgreed => "согласованы куратором",
        ProfileStep.FirstStage => "1 этап сдан",
        ProfileStep.SecondStage => "2 этап сдан",
        ProfileStep.Concluded => "итог",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    private static string Value(ContextMeasure? measure, ContextStatement context) =>
        context is { Count: { } count, Of: { } of } ? string.Create(Culture, $"{context.Value * 100:0.#}\u00a0% ({count} из {of})")
        : measure?.Unit switch
        {
            MeasureUnit.ShareOfPupils or MeasureUnit.ShareOfStaff => string.Create(Culture, $"{context.Value * 100:0.##}\u00a0%"),
            MeasureUnit.Kilometres => string.Create(Culture, $"{context.Value:0.##}\u00a0км"),
            MeasureUnit.Degrees => string.Create(Culture, $"{context.Value:0.######}°"),
            _ => context.Value.ToString("#,0.##", Culture),
        };

    private static string Staff(StaffStatement staff) =>
        Russian.Count(staff.Staff, "человек", "человека", "человек") + (staff.Trained is { } trained ? string.Create(Culture, $", обучены {trained}") : string.Empty);
}
