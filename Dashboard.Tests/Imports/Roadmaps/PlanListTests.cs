using Xunit;
using static Dashboard.Tests.Imports.Roadmaps.WrittenOrder;

namespace Dashboard.Tests.Imports.Roadmaps;

/// <summary>Plans of small offices that are written as points of a text, and documents that hold no plan.</summary>
public sealed class PlanListTests
{
    private const string Head = "Отдел образования Ольховецкого района\nПРИКАЗ\n12.02.2024 № 33\nО поддержке школ в 2024 году\n\nприказываю:\n1. Утвердить план.\n2. Контроль возложить на Воронина А.А.\n\nНачальник отдела      И.О. Сорокина\n\n";

    [Theory]
    [InlineData("1. Провести анализ.\nСрок: до 1 марта 2024 г.\nОтветственный: Сорокина И.О.\n2. Сдать отчёт.\nСрок: июнь\nОтветственный: школы", "labels on lines of their own")]
    [InlineData("1. Провести анализ. Срок: до 1 марта 2024 г. Ответственный: Сорокина И.О.\n2. Сдать отчёт. Срок: июнь. Ответственный: школы.", "labels in the line of the point")]
    [InlineData("1) Провести анализ; срок – до 1 марта 2024 г.; отв. – Сорокина И.О.\n2) Сдать отчёт; срок – июнь; отв. – школы", "abbreviated labels with dashes")]
    [InlineData("1. Провести анализ (срок: до 1 марта 2024 г., ответственный: Сорокина И.О.)\n2. Сдать отчёт (срок: июнь, ответственный: школы)", "labels in brackets")]
    public void Points_with_deadlines_are_activities_and_points_of_the_order_are_not(string points, string reason)
    {
        var roadmap = Read(Head + "План мероприятий по поддержке школ на 2024 год\n\n" + points + "\n");
        var lines = roadmap.Lines().Select(line => line.Replace(". |", " |", StringComparison.Ordinal).Replace("г |", "г. |", StringComparison.Ordinal)).ToArray();
        Assert.True(lines is ["1 Провести анализ | до 1 марта 2024 г. | Сорокина И.О.", "2 Сдать отчёт | июнь | школы"], reason + ": " + string.Join(" / ", lines));
        Assert.Equal(["roadmap-plan-is-list"], roadmap.Codes());
    }

    [Fact]
    public void A_sentence_that_ends_behind_an_initial_keeps_one_full_stop()
    {
        var roadmap = Read(Head + "План мероприятий на 2024 год\n\n1. Провести анализ.\nСрок: май.\nОтветственный: Сорокина И. О..\n2. Сдать отчёт.\nСрок: июнь.\nОтветственный: школы.\n");
        Assert.Equal(["Сорокина И. О.", "школы"], roadmap.Activities.Select(activity => activity.Responsible));
    }

    [Fact]
    public void Points_under_headings_keep_their_sections()
    {
        var roadmap = Read(Head + """
            План мероприятий по поддержке школ на 2024 год

            1. Работа с кадрами
            1.1. Провести курсы.
            Срок: май. Ответственный: ИМЦ.
            2. Работа с семьями
            2.1. Провести собрания.
            Срок: июнь. Ответственный: школы.
            """);
        Assert.Equal(["1.1", "2.1"], roadmap.Activities.Select(activity => activity.Number));
        Assert.Equal(["1. Работа с кадрами", "2. Работа с семьями"], roadmap.Activities.Select(activity => activity.Section));
    }

    [Theory]
    [InlineData("1. Провести совещание директоров 10.02.2024.\n2. Контроль оставляю за собой.", "an order about a meeting")]
    [InlineData("ФИО\tДолжность\tПодпись\nВоронин А.А.\tметодист\t\nСорокина И.О.\tметодист\t", "only a sheet of signatures")]
    [InlineData("№\tШкола\tДиректор\n1\tМБОУ «Горская СОШ»\tЗимин И.И.\n2\tМБОУ «Лесная ООШ»\tЛетов О.О.", "only a list of schools")]
    public void A_document_without_a_plan_is_refused_with_what_was_looked_for(string text, string reason)
    {
        var result = Try("ПРИКАЗ\n01.02.2024 № 12\nО работе\n\nприказываю:\n" + text + "\n");
        Assert.False(result.Success, reason);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("roadmap-no-plan", problem.Code);
        Assert.Contains("«Мероприятие», «Срок», «Ответственный»", problem.Message, StringComparison.Ordinal);
    }
}
