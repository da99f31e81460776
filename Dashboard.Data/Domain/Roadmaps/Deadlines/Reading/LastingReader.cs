namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>«весь период», «постоянно», «в течение года», «регулярно с сентября»: goes on, over the plan or between the dates named.</summary>
internal static class LastingReader
{
    public static Answer? Read(Phrases phrases, DeadlineContext context)
    {
        if (!phrases.Has(Mark.WholePlan) && !phrases.Has(Mark.Constantly) && !phrases.Has(Mark.Regularly))
        {
            return null;
        }

        var recurrence = phrases.Has(Mark.Regularly) ? Recurrence.Regular : Recurrence.Continuous;
        var dates = DatedItems.Of(phrases.Parts, context, every: recurrence == Recurrence.Regular);
        if (dates.All.Count > 0)
        {
            var dated = DatesReader.Dated(dates, recurrence, context);
            if (dates.All.Count == 1 && dated.Start is null && context.Period is { } plan && plan.Start <= dated.End)
            {
                dated.Spanning([new DateSpan(plan.Start, dated.End!.Value)]);
            }

            return dated;
        }

        var answer = new Answer(recurrence);
        if (context.Period is { } period)
        {
            return answer.Spanning([period]);
        }

        answer.Start = context.OpenStart;
        return answer.Doubt(DeadlineMessages.PeriodUnknown);
    }
}
