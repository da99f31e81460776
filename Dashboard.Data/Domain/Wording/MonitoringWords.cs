using Dashboard.Data.Domain.Roadmaps;

namespace Dashboard.Data.Domain.Wording;

/// <summary>What stands in the heads of the monitoring form, the same where it is written and where it is read back.</summary>
public static class MonitoringWords
{
    /// <summary>Name of the form, above its table; under it stand the title of the plan and its order.</summary>
    public const string FormTitle = "Мониторинг реализации дорожной карты";

    /// <summary>Name of the sheet that is filled in.</summary>
    public const string Sheet = "Мониторинг";

    /// <summary>Name of the hidden sheet: the plan and the moment of the export, for rows that have lost their key.</summary>
    public const string HiddenSheet = "Служебный лист";

    public const string PlanLabel = "План", MomentLabel = "Выгружено", KeyHead = "Ключ строки";

    public static string Head(MonitoringColumn column) => column switch
    {
        MonitoringColumn.Number => "№ п/п",
        MonitoringColumn.Territory => "Школа (территория)",
        MonitoringColumn.Activity => "Мероприятие",
        MonitoringColumn.Due => "Срок (план)",
        MonitoringColumn.Fact => "Факт (дата)",
        MonitoringColumn.Status => "Статус",
        MonitoringColumn.Owner => "Ответственный",
        MonitoringColumn.Result => "Результат / ссылка",
        MonitoringColumn.Document => "Подтверждающий документ",
        MonitoringColumn.Note => "Примечание",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No such column."),
    };
}
