using Dashboard.Data.Domain.StatusChange;

namespace Dashboard.Data.Domain.Wording;

/// <summary>The words of the grid «Уровень и изменение».</summary>
public static class StatusWords
{
    /// <summary>From those in need of support to the others.</summary>
    public static IReadOnlyList<StatusWord> All { get; } = Enum.GetValues<StatusWord>();

    /// <summary>In the order of the axes.</summary>
    public static IReadOnlyList<StatusStep> Steps { get; } = Enum.GetValues<StatusStep>();

    public static string Name(this StatusWord word) => word switch
    {
        StatusWord.Support => "нужна поддержка",
        StatusWord.Watch => "под наблюдением",
        StatusWord.Unchanged => "без изменений",
        StatusWord.Improving => "улучшается",
        _ => "устойчиво",
    };

    public static string Level(StatusStep step) => step switch
    {
        StatusStep.FarWorse => "значительно хуже региона",
        StatusStep.Worse => "хуже региона",
        StatusStep.Middle => "как в\u00a0регионе",
        StatusStep.Better => "лучше региона",
        _ => "значительно лучше региона",
    };

    public static string Change(StatusStep step) => step switch
    {
        StatusStep.FarWorse => "значительно к\u00a0худшему",
        StatusStep.Worse => "к\u00a0худшему",
        StatusStep.Middle => "не\u00a0изменился",
        StatusStep.Better => "к\u00a0лучшему",
        _ => "значительно к\u00a0лучшему",
    };

    public static string Reason(StatusUnknown unknown) => unknown switch
    {
        StatusUnknown.NoEarlierYear => "нет сопоставимого года",
        StatusUnknown.SmallNow => "сейчас меньше 10 участников",
        StatusUnknown.SmallThen => "тогда было меньше 10 участников",
        StatusUnknown.NoRegion => "нет результата региона",
        _ => "нет чисел участников",
    };
}
