using Dashboard.Data.Domain.Access;
using Dashboard.Data.Imports;
using Dashboard.Samples.Region;
using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Imports.Samples;

/// <summary>Small damages of sound files: whatever the bytes, the pipeline answers in words and a database is whole.</summary>
public class DamagedFilesTests
{
    /// <summary>Damages of one file: enough to meet every part of a container, few enough for a test.</summary>
    private const int Damages = 60;

    [Theory]
    [InlineData("data-samples/region/2022-2023/ЕГЭ 2023 математика базовая.xlsx", "packed XML")]
    [InlineData("data-samples/region/2020-2021/ОГЭ 2021 основной период.xls", "records of BIFF in a compound file")]
    [InlineData("data-samples/region/2022-2023/ЕГЭ 2023.csv", "text of windows-1251")]
    public async Task Damaged_bytes_never_fault_the_program_nor_half_write_the_database(string file, string container)
    {
        var sound = await File.ReadAllBytesAsync(Repository.PathOf(file));
        using var installation = await OwnInstallation.OpenAsync();
        var answers = new ImportAnswers { CreateMissing = true };
        var random = Pcg32.For(20250620);
        for (var damage = 0; damage < Damages; damage++)
        {
            var bytes = Damage(sound, random);
            var plan = await installation.PlanAsync(answers, Sheets.Bytes(Path.GetFileName(file), bytes));
            Assert.True(plan.Problems.All(problem => problem.Code != ImportMessages.ReaderFailed), $"{container}: damage {damage} faults: {string.Join('\n', installation.Log.Lines)}");
            if (damage % 6 != 0 || !plan.ChangesAnything)
            {
                continue;
            }

            // All that was promised, and all of it can be taken back.
            var run = (await installation.Pipeline.ApplyAsync(plan, answers)).Run!;
            Assert.Equal(plan.Files.Sum(of => of.Counts.New), installation.Facts.Current.Count + plan.Files[0].File.Results!.Details.Count(detail => !plan.Files[0].File.Results!.Results.Exists(row => row.Mention == detail.Mention && row.Assessment == detail.Assessment)));
            Assert.Null(await installation.Pipeline.UndoAsync(run.Id, AccessScope.Region));
            Assert.Equal(0, installation.Facts.Current.Count);
            Assert.Empty(installation.Facts.Current.Schools);
        }
    }

    private static byte[] Damage(byte[] sound, Pcg32 random)
    {
        var bytes = (byte[])sound.Clone();
        switch (random.Next(0, 3))
        {
            case 0:
                for (var bit = random.Next(1, 8); bit > 0; bit--)
                {
                    bytes[random.Next(0, bytes.Length - 1)] ^= (byte)(1 << random.Next(0, 7));
                }

                return bytes;
            case 1:
                return bytes[..random.Next(1, bytes.Length)];
            case 2:
                var from = random.Next(0, bytes.Length - 2);
                return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + random.Next(1, 200))..]];
            default:
                var place = random.Next(0, bytes.Length - 1);
                foreach (ref var value in bytes.AsSpan(place, Math.Min(random.Next(1, 16), bytes.Length - place)))
                {
                    value = (byte)random.Next(0, 255);
                }

                return bytes;
        }
    }
}
