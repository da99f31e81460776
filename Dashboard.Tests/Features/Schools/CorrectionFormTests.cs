using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Queries.Schools;
using Dashboard.Tests.Support;
using Dashboard.Web.Features.Schools.Components;
using Xunit;

namespace Dashboard.Tests.Features.Schools;

public sealed class CorrectionFormTests
{
    [Fact]
    public void Only_numbers_that_the_result_has_are_asked() =>
        Assert.Equal(["Участников", "Ниже порога", "Средний балл"], Form(new ResultValues(20, BelowThreshold: 3, MeanScore: 48.5)).Fields.Select(field => field.Title));

    [Fact]
    public void A_decimal_comma_is_read()
    {
        var form = Form(new ResultValues(20, MeanScore: 48.5));
        form.Fields[1].Text = "49,25";
        form.Reason = "опечатка в таблице";

        Assert.Null(form.Read(out var values));
        Assert.Equal(new ResultValues(20, MeanScore: 49.25), values);
    }

    [Theory]
    [InlineData("2", "20", "опечатка в таблице", "Отметок 35, а\u00a0участников 2: эти числа должны совпадать.")]
    [InlineData("0", "0", "опечатка в таблице", "Участников должно быть не меньше одного.")]
    [InlineData("двадцать", "5", "опечатка в таблице", "«Участников»: нужно целое число, 0 или больше.")]
    [InlineData("-1", "5", "опечатка в таблице", "«Участников»: нужно целое число, 0 или больше.")]
    [InlineData("20", "5", "опечатка в таблице", "Значения не\u00a0изменены.")]
    [InlineData("35", "20", "  ", "Напишите причину: она останется в\u00a0журнале.")]
    public void What_is_wrong_is_said_in_one_sentence(string participants, string twos, string reason, string sentence)
    {
        var form = Form(new ResultValues(20, 5, 5, 5, 5));
        (form.Fields[0].Text, form.Fields[1].Text, form.Reason) = (participants, twos, reason);

        Assert.Equal(sentence, form.Read(out _));
    }

    [Fact]
    public void An_emptied_field_takes_its_value_away()
    {
        var form = Form(new ResultValues(20, 5, 5, 5, 5, MeanMark: 3.9));
        form.Fields.Single(field => field.Title == "Средняя отметка").Text = " ";
        form.Reason = "средняя не та";

        Assert.Null(form.Read(out var values));
        Assert.Equal(new ResultValues(20, 5, 5, 5, 5), values);
    }

    [Fact]
    public void Marks_are_emptied_together_or_not_at_all()
    {
        var form = Form(new ResultValues(20, 5, 5, 5, 5, BelowThreshold: 5));
        form.Reason = "отметки другой школы";
        form.Fields[1].Text = "";
        Assert.Equal("Отметки нужны все четыре или ни\u00a0одной.", form.Read(out _));

        foreach (var field in form.Fields.Skip(1).Take(4))
        {
            field.Text = "";
        }

        Assert.Null(form.Read(out var values));
        Assert.Equal(new ResultValues(20, BelowThreshold: 5), values);
    }

    private static CorrectionForm Form(ResultValues values) => new(new SchoolWork(Works.Vpr(2025), 1, values, null, null, null, null, null, null));
}
