using Dashboard.Data.Imports.Desk;

namespace Dashboard.Tests.Imports;

/// <summary>Waits for a job of the desk by its own event, never by the clock.</summary>
internal static class DeskWait
{
    public static async Task ForAsync(ImportJob job, ImportJobState state)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs e)
        {
            if (job.State == state)
            {
                reached.TrySetResult();
            }
            else if (!job.IsBusy)
            {
                reached.TrySetException(new InvalidOperationException($"the job became {job.State}, not {state}"));
            }
        }

        job.Changed += Look;
        Look(null, EventArgs.Empty);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(3));
        job.Changed -= Look;
    }
}
