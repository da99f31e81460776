using Dashboard.Data.Imports;
using Dashboard.Tests.Imports;
using Dashboard.Web.Features.Imports;
using Xunit;

namespace Dashboard.Tests.Features.Imports;

public sealed class LeftOutTests
{
    private static readonly ImportAnswers Create = new() { CreateMissing = true };

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_file_and_not_a_row()
    {
        using var installation = await OwnInstallation.OpenAsync();
        var good = Sheets.Oge("огэ.csv", "Лесной район;020001;Лесная СОШ;10;1;4;3;2");
        var wrong = Sheets.Oge("ошибка.csv", "Лесной район;020002;Лесная ООШ;10;1;4;3;3");
        var empty = Sheets.Bytes("пусто.xlsx", []);

        Assert.Null(RunState.LeftOut(await installation.PlanAsync(Create, good)));
        Assert.Equal("Не войдут: 1\u00a0файл целиком; их можно взять позже из исправленных файлов", RunState.LeftOut(await installation.PlanAsync(Create, good, empty)));
        Assert.Equal(
            "Не войдут: 1\u00a0файл целиком и\u00a01\u00a0ошибочная строка; их можно взять позже из исправленных файлов", RunState.LeftOut(await installation.PlanAsync(Create, good, wrong, empty)));
    }
}
