using System.Globalization;
using Dashboard.Data.Domain.Assessments;
using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Queries.Schools;

namespace Dashboard.Web.Features.Schools.Components;

/// <summary>The numbers of one result as a person types them: those that the result has, and no others. An emptied field takes its value away.</summary>
internal sealed class CorrectionForm
{
    private const int LeastReason = 5;
    private readonly ResultValues _before;

    public CorrectionForm(SchoolWork work)
    {
        (Work, _before) = (work.Work, work.Values);
        var fields = new List<CorrectionField> { CorrectionField.Count("Участников", _before.Participants, (values, number) => values with { Participants = number }) };
        Add(_before.Mark2, "Отметок «2»", (values, number) => values with { Mark2 = number });
        Add(_before.Mark3, "Отметок «3»", (values, number) => values with { Mark3 = number });
        Add(_before.Mark4, "Отметок «4»", (values, number) => values with { Mark4 = number });
        Add(_before.Mark5, "Отметок «5»", (values, number) => values with { Mark5 = number });
        Add(_before.BelowThreshold, "Ниже порога", (values, number) => values with { BelowThreshold = number });
        Add(_before.HighScores, "Высоких баллов", (values, number) => values with { HighScores = number });
        Add(_before.FullScores, "Наибольших баллов", (values, number) => values with { FullScores = number });
        AddMean(_before.MeanMark, "Средняя отметка", 2, 5, (values, number) => values with { MeanMark = number });
        AddMean(_before.MeanScore, "Средний балл", 0, 200, (values, number) => values with { MeanScore = number });
        Fields = fields;

        void Add(int? number, string title, Func<ResultValues, int?, ResultValues> put)
        {
            if (number is not null)
            {
                fields.Add(CorrectionField.Count(title, number, put, mayBeEmpty: true));
            }
        }

        void AddMean(double? number, string title, double least, double most, Func<ResultValues, double?, ResultValues> put)
        {
            if (number is { } known)
            {
                fields.Add(CorrectionField.Mean(title, known, least, most, put));
            }
        }
    }

    public Assessment Work { get; }

    public IReadOnlyList<CorrectionField> Fields { get; }

    public string? Reason { get; set; }

    /// <summary>The typed values, or what is wrong with them in one sentence.</summary>
    public string? Read(out ResultValues values)
    {
        values = _before;
        foreach (var field in Fields)
        {
            if (field.Put(values) is not { } next)
            {
                return $"«{field.Title}»: нужно {field.Wanted}.";
            }

            values = next;
        }

        if (values.Participants is not > 0)
        {
            return "Участников должно быть не меньше одного.";
        }

        if (!values.HasMarks && (values.Mark2 ?? values.Mark3 ?? values.Mark4 ?? values.Mark5) is not null && _before.HasMarks)
        {
            return "Отметки нужны все четыре или ни\u00a0одной.";
        }

        if (values.HasMarks && values.Mark2 + values.Mark3 + values.Mark4 + values.Mark5 != values.Participants)
        {
            return $"Отметок {Russian.Number((values.Mark2 + values.Mark3 + values.Mark4 + values.Mark5)!.Value)}, а\u00a0участников {Russian.Number(values.Participants.Value)}: эти числа должны совпадать.";
        }

        if (values.BelowThreshold > values.Participants || values.HighScores > values.Participants || values.FullScores > values.Participants)
        {
            return "Часть участников не\u00a0может быть больше их\u00a0общего числа.";
        }

        if (values == _before)
        {
            return "Значения не\u00a0изменены.";
        }

        return (Reason?.Trim().Length ?? 0) < LeastReason ? "Напишите причину: она останется в\u00a0журнале." : null;
    }
}

/// <param name="Title">As the user reads it.</param>
/// <param name="Wanted">What may be typed: «целое число от 0».</param>
internal sealed record CorrectionField(string Title, string Wanted)
{
    private Func<ResultValues, string, ResultValues?> _put = (values, _) => values;

    public string? Text { get; set; }

    public static CorrectionField Count(string title, int? number, Func<ResultValues, int?, ResultValues> put, bool mayBeEmpty = false) => new(title, "целое число, 0 или больше")
    {
        Text = number?.ToString(CultureInfo.InvariantCulture),
        _put = (values, text) => mayBeEmpty && text.Length == 0 ? put(values, null) : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? put(values, count) : null,
    };

    public static CorrectionField Mean(string title, double number, double least, double most, Func<ResultValues, double?, ResultValues> put) =>
        new(title, $"число от {Russian.Number(least, 0)} до {Russian.Number(most, 0)}")
        {
            Text = number.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ','),
            _put = (values, text) => text.Length == 0 ? put(values, null) : double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mean) && mean >= least && mean <= most ? put(values, mean) : null,
        };

    public ResultValues? Put(in ResultValues values) => _put(values, (Text ?? "").Trim());
}
