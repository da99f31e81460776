using Dashboard.Data.Domain.Wording;
using Dashboard.Data.Imports;
using Dashboard.Data.Imports.Desk;
using Dashboard.Data.Imports.Spreadsheets;
using Microsoft.AspNetCore.Components.Forms;

namespace Dashboard.Web.Features.Imports;

/// <summary>Streams chosen files from the browser into the desk's spool, one after another.</summary>
internal static class Uploads
{
    public static async Task<(IReadOnlyList<SpooledFile> Files, IReadOnlyList<ImportProblem> Refused)> TakeAsync(
        ImportDesk desk, IReadOnlyList<IBrowserFile> files, Func<string, double?, string, Task> show)
    {
        var taken = new List<SpooledFile>();
        var refused = new List<ImportProblem>();
        var all = files.Sum(file => file.Size);
        long before = 0;
        foreach (var file in files)
        {
            await show(file.Name, all == 0 ? null : (double)before / all, $"{Russian.FileSize(before)} из {Russian.FileSize(all)}");
            if (file.Size > SpreadsheetLimits.Default.FileBytes)
            {
                refused.Add(SpreadsheetMessages.TooLarge(file.Name, file.Size, SpreadsheetLimits.Default.FileBytes));
            }
            else
            {
                await using var content = file.OpenReadStream(SpreadsheetLimits.Default.FileBytes);
                var saved = await desk.UploadAsync(file.Name, content, null, CancellationToken.None);
                if (saved.Value is { } upload)
                {
                    taken.Add(upload);
                }

                refused.AddRange(saved.Problems);
            }

            before += file.Size;
        }

        return (taken, refused);
    }
}
