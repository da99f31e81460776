using System.Globalization;
using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Queries.Roadmaps;
using Dashboard.Data.Records;

namespace Dashboard.Web.Features.Roadmaps.Components;

/// <summary>What is about to be said of some units, while a person fills it in.</summary>
internal sealed class MarkForm(ActivityStatus status, BulkTarget everything, BulkTarget unfulfilled)
{
    public ActivityStatus Status => status;

    public BulkTarget Everything => everything;

    /// <summary>What is written when fulfilled units are left alone.</summary>
    public BulkTarget Both => unfulfilled;

    /// <summary>What is done already is not done again: its day stays. A line whose units are all fulfilled is changed as a whole.</summary>
    public bool KeepsFulfilled { get; set; } = unfulfilled.Units.Count > 0;

    public string? Date { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }

    public BulkTarget Target => KeepsFulfilled ? unfulfilled : everything;

    public bool NeedsReason => status is ActivityStatus.Moved or ActivityStatus.Cancelled or ActivityStatus.NotDone;

    /// <summary>The change, or why there is none yet.</summary>
    public string? Read(DateOnly today, out StatusChange change)
    {
        DateOnly? day = null;
        change = new StatusChange();
        if (!string.IsNullOrEmpty(Date))
        {
            if (!DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            {
                return "Проверьте дату.";
            }

            day = read;
        }

        var isDone = status is ActivityStatus.Done or ActivityStatus.DonePartly;
        change = new StatusChange(status, isDone ? day : null, status == ActivityStatus.Moved ? day : null, string.IsNullOrWhiteSpace(Note) ? null : Note, Reason);
        return status == ActivityStatus.Moved && day is null ? "Укажите новый срок."
            : NeedsReason && string.IsNullOrWhiteSpace(Reason) ? "Укажите причину."
            : isDone && day > today ? "Дата выполнения ещё не наступила."
            : null;
    }
}
