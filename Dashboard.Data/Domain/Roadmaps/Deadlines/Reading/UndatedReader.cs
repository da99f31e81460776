namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>What has no date in the text at all: an event, a schedule, a request.</summary>
internal static class UndatedReader
{
    public static Answer? Read(Phrases phrases) =>
        phrases.Has(Mark.AfterEvent) ? new Answer(Recurrence.Relative).Doubt(DeadlineMessages.AfterEvent)
        : phrases.Has(Mark.OnSchedule) ? new Answer(Recurrence.OnSchedule).Doubt(DeadlineMessages.DatesElsewhere)
        : phrases.Has(Mark.OnDemand) ? new Answer(Recurrence.OnDemand)
        : null;
}
