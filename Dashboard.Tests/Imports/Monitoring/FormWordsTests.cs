using Dashboard.Data.Domain.Roadmaps;
using Dashboard.Data.Imports.Monitoring;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Dashboard.Tests.Imports.Monitoring;

/// <summary>Words, days and addresses as people leave them in a form.</summary>
public sealed class FormWordsTests
{
    [Theory]
    [InlineData("Не начато", ActivityStatus.NotStarted, "the program's own word")]
    [InlineData("В работе", ActivityStatus.InProgress, "the program's own word")]
    [InlineData("Выполнено", ActivityStatus.Done, "the program's own word")]
    [InlineData("Выполнено с опозданием", ActivityStatus.Done, "what the program computes is done all the same")]
    [InlineData("Выполнено частично", ActivityStatus.DonePartly, "the limit decides, not the beginning")]
    [InlineData("Не выполнено", null, "denied: the day decides what it means")]
    [InlineData("Перенесено", ActivityStatus.Moved, "the program's own word")]
    [InlineData("Отменено", ActivityStatus.Cancelled, "the program's own word")]
    [InlineData("Выполняется постоянно", ActivityStatus.Ongoing, "constant, though it is also «выполняется»")]
    [InlineData("вып.", ActivityStatus.Done, "a short word")]
    [InlineData("ВЫПОЛНЕНЫ", ActivityStatus.Done, "plural in capitals")]
    [InlineData("исполнено", ActivityStatus.Done, "the other verb")]
    [InlineData("проведено 15.05.25", ActivityStatus.Done, "with its day")]
    [InlineData("да", ActivityStatus.Done, "yes")]
    [InlineData(" + ", ActivityStatus.Done, "a plus between blanks")]
    [InlineData("✓", ActivityStatus.Done, "a tick")]
    [InlineData("100 %", ActivityStatus.Done, "the whole")]
    [InlineData("выполнено на 60 %", ActivityStatus.DonePartly, "a part in numbers")]
    [InlineData("частично", ActivityStatus.DonePartly, "in part")]
    [InlineData("не полностью", ActivityStatus.DonePartly, "not whole is not nothing")]
    [InlineData("выполнено не в полном объёме", ActivityStatus.DonePartly, "with ё")]
    [InlineData("в процессе", ActivityStatus.InProgress, "going on")]
    [InlineData("выполняется", ActivityStatus.InProgress, "going on, not constant")]
    [InlineData("идёт обучение", ActivityStatus.InProgress, "going on")]
    [InlineData("на постоянной основе", ActivityStatus.Ongoing, "constant")]
    [InlineData("Перенос на 01.09.2025", ActivityStatus.Moved, "a noun with a day")]
    [InlineData("отменили", ActivityStatus.Cancelled, "a verb")]
    [InlineData("снято с контроля", ActivityStatus.Cancelled, "an office word")]
    [InlineData("запланировано", ActivityStatus.NotStarted, "only planned")]
    public void A_word_says_a_status(string word, ActivityStatus? status, string reason) =>
        Assert.True((StatusReading.Of(word).Status, StatusReading.Of(word).Meaning) == (status, status is null ? StatusMeaning.NotYet : StatusMeaning.Said), reason);

    [Theory]
    [InlineData("", StatusMeaning.Silent, "empty")]
    [InlineData("—", StatusMeaning.Silent, "a dash says nothing")]
    [InlineData("Просрочено", StatusMeaning.Silent, "computed by the program, said by nobody")]
    [InlineData("нет", StatusMeaning.NotYet, "no")]
    [InlineData("ещё не проведено", StatusMeaning.NotYet, "not yet, in words")]
    [InlineData("нет необходимости", StatusMeaning.Unknown, "not a plain no: ask")]
    [InlineData("см. примечание", StatusMeaning.Unknown, "nobody knows")]
    [InlineData("дата уточняется", StatusMeaning.Unknown, "begins like «да» and is not")]
    [InlineData("испытания", StatusMeaning.Unknown, "begins like «исп.» and is not")]
    public void A_word_without_a_status_is_told_apart(string word, StatusMeaning meaning, string reason) => Assert.True(StatusReading.Of(word).Meaning == meaning, reason);

    [Theory]
    [InlineData("15.05.25", "2025-05-15", "two digits of the year")]
    [InlineData("15.05.2025 г.", "2025-05-15", "with the word for year")]
    [InlineData("5.5.2025", "2025-05-05", "without zeros")]
    [InlineData("15/05/2025", "2025-05-15", "slashes")]
    [InlineData("15,05,2025", "2025-05-15", "commas of the keypad")]
    [InlineData("2025-05-15", "2025-05-15", "as programs write")]
    [InlineData("15 мая 2025 года", "2025-05-15", "the month as a word")]
    [InlineData("«3» марта 2025 г.", "2025-03-03", "the day in quotes is not read as March of another day")]
    [InlineData("10–15.05.2025", "2025-05-15", "a span: its last day")]
    [InlineData("10-15.05.2025", "2025-05-15", "a span with a hyphen is no date of its own")]
    [InlineData("10.05.2025, 15.05.2025", "2025-05-15", "several days: the last")]
    [InlineData("15.05", "2025-05-15", "no year: the nearest to 1 June 2025")]
    [InlineData("15.12", "2024-12-15", "no year: December before is nearer than December after")]
    [InlineData("15 мая", "2025-05-15", "no year, the month as a word")]
    [InlineData("29.02", "2024-02-29", "no year: the nearest that has the day")]
    [InlineData("31.02.2025", null, "no such day")]
    [InlineData("15.13.2025", null, "no such month")]
    [InlineData("в конце мая", null, "no day")]
    [InlineData("май 2025", null, "a month is no day")]
    [InlineData("№ 12", null, "a number is no day")]
    [InlineData("15.05.1925", null, "another century")]
    public void A_day_is_read_as_written(string text, string? day, string reason)
    {
        var read = FactDay.Of(text.Replace("«3»", "3", StringComparison.Ordinal))?.Near(new DateOnly(2025, 6, 1));
        Assert.True(read?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) == day, reason + $": {read}");
    }

    [Theory]
    [InlineData("https://school.example.ru/a", "", "https://school.example.ru/a|", "an address alone")]
    [InlineData("Протокол: https://school.example.ru/a.", "", "https://school.example.ru/a|Протокол", "words beside one address are its title")]
    [InlineData("Проведено\nhttps://a.example.ru/1", "Проведено", "https://a.example.ru/1|", "a line of words stays words")]
    [InlineData("фото https://a.example.ru/1 и https://a.example.ru/2", "фото и", "https://a.example.ru/1|;https://a.example.ru/2|", "words between several addresses are a result")]
    [InlineData("www.school.example.ru", "", "https://www.school.example.ru/|", "without a scheme")]
    [InlineData("school5.ru/news?id=3", "", "https://school5.ru/news?id=3|", "a bare site")]
    [InlineData("почта school@mail.ru", "почта school@mail.ru", "", "a letter box is no page")]
    [InlineData("приказ от 01.02.2025 № 5", "приказ от 01.02.2025 № 5", "", "dots in a date are no site")]
    public void Addresses_and_words_are_parted(string text, string words, string links, string reason)
    {
        var (found, rest, broken) = LinkText.Part(text);
        Assert.True((string.Join(' ', rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)), string.Join(';', found.Select(link => link.Address + "|" + link.Title))) == (words, links), reason + $": {rest} {string.Join(';', found)}");
        Assert.Empty(broken);
    }

    [Fact]
    public void Nothing_that_is_typed_makes_a_reader_fail() => Prop.ForAll<string>(text =>
    {
        var typed = text ?? string.Empty;
        _ = StatusReading.Of(typed);
        _ = FactDay.Of(typed)?.Near(new DateOnly(2025, 6, 1));
        foreach (var link in LinkText.Part(typed).Links)
        {
            Assert.StartsWith("http", link.Address, StringComparison.Ordinal);
        }
    }).QuickCheckThrowOnFailure();
}
