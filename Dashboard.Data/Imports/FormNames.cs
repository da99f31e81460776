using Dashboard.Data.Imports.Results;
using Dashboard.Data.Imports.Statements;

namespace Dashboard.Data.Imports;

/// <summary>Russian names of the forms of files.</summary>
public static class FormNames
{
    public static string Of(ResultForm form) => form switch
    {
        ResultForm.VprMarks => "ВПР «Статистика по отметкам»",
        ResultForm.VprJournalComparison => "ВПР «Сравнение отметок с отметками по журналу»",
        ResultForm.VprScoreDistribution => "ВПР «Распределение первичных баллов»",
        ResultForm.VprTasks => "ВПР «Выполнение заданий»",
        ResultForm.VprPlannedResults => "ВПР «Достижение планируемых результатов»",
        ResultForm.VprTasksByGroup => "ВПР «Выполнение заданий группами участников»",
        ResultForm.VprIndividual => "ВПР «Индивидуальные результаты», сведены в памяти",
        ResultForm.FlatMarks => "Выгрузка отметок по школам",
        ResultForm.FlatScores => "Выгрузка первичных баллов по школам",
        ResultForm.ExamMarks => "Отметки экзамена по территориям",
        ResultForm.ExamScores => "Баллы экзамена по территориям",
        ResultForm.OwnAssessment => "Собственная оценочная процедура",
        ResultForm.SchoolRegister => "Реестр школ",
        _ => "Форма не узнана",
    };

    public static string Of(StatementForm form) => form switch
    {
        StatementForm.RiskProfile => "Рисковые профили школ",
        StatementForm.SchoolList => "Перечень школ",
        StatementForm.Context => "Условия работы школ",
        StatementForm.Staff => "Кадры без имён",
        StatementForm.PublishedMarkers => "Признаки необъективных результатов",
        _ => "Форма не узнана",
    };

    public static string Of(ReadFile file) =>
        file.Roadmap is not null ? "Дорожная карта"
        : file.Monitoring is not null ? "Мониторинг дорожной карты"
        : file.Register is not null ? Of(ResultForm.SchoolRegister)
        : file.Statements is { } statements ? Of(statements.Form)
        : file.Results is { Forms.Count: > 0 } results ? string.Join(", ", results.Forms.Distinct().Select(Of))
        : Of(ResultForm.Unknown);
}
