using Dashboard.Data.Domain.Wording;

namespace Dashboard.Data.Domain.Markers;

/// <summary>How the markers are called and what they can and cannot tell. Never «необъективная школа».</summary>
public static class MarkerWords
{
    /// <summary>What all of them are together.</summary>
    public const string All = "признаки, требующие дополнительного анализа";

    public static string Name(this Marker marker) => marker switch
    {
        Marker.BoundaryJump => "Скачок на границе отметки",
        Marker.HighMean => "Средний балл намного выше, чем в сопоставимых школах",
        Marker.JournalDisagrees => "Расхождение с отметками по журналу",
        Marker.JournalAgreesTooWell => "Почти полное совпадение с журналом",
        Marker.CohortBreak => "Резкое изменение качества параллели",
        Marker.ExamDoesNotConfirm => "Экзамен не подтверждает ВПР",
        _ => "Нет «2» и почти все «4» и «5»",
    };

    /// <summary>Stays in addresses and exports.</summary>
    public static string Code(this Marker marker) => marker switch
    {
        Marker.BoundaryJump => "jump",
        Marker.HighMean => "mean",
        Marker.JournalDisagrees => "journal",
        Marker.JournalAgreesTooWell => "journal-same",
        Marker.CohortBreak => "cohort",
        Marker.ExamDoesNotConfirm => "exam",
        _ => "no-twos",
    };

    public static Marker? Find(string? code) =>
        Enum.GetValues<Marker>().Select(marker => (Marker?)marker).FirstOrDefault(marker => marker!.Value.Code() == code);

    public static string Word(this MarkerState state) => state switch
    {
        MarkerState.Fired => "есть признак",
        MarkerState.Quiet => "признака нет",
        MarkerState.TooFew => "недостаточно данных",
        _ => "не проверялось",
    };

    /// <summary>The rule in words with its thresholds, for «Как считается».</summary>
    public static string Definition(this Marker marker, MarkerRule rule) => Russian.Bind(marker switch
    {
        Marker.BoundaryJump =>
            $"Доля работ с двумя первыми баллами отметки минус доля с двумя баллами перед ней больше, чем в регионе, более чем на {Points(rule.BoundaryJump)}, "
            + $"и с поправкой на уровень школы это нельзя объяснить случаем. {Chance(rule)}",
        Marker.HighMean =>
            $"Средний балл выше среднего по сопоставимым школам (тот же тип населённого пункта, если их не меньше {Russian.Number(rule.MinimumContextSchools)}, иначе весь регион) "
            + $"более чем на {Russian.Number(rule.MeanZ)} стандартного отклонения; более {Russian.Number(rule.StrongMeanZ)} — очень большое отклонение. {Chance(rule)}",
        Marker.JournalDisagrees =>
            $"Понизили отметку более {Share(rule.JournalLowered)} участников или понизили и повысили вместе более {Share(rule.JournalChanged)}.",
        Marker.JournalAgreesTooWell => $"Подтвердили отметку по журналу не менее {Share(rule.JournalConfirmed)} участников.",
        Marker.CohortBreak =>
            $"Доля «4» и «5» у одной параллели за год изменилась более чем на {Points(rule.CohortBreak)}, по региону менее чем на {Points(rule.RegionGap)}, и интервал изменения не включает ноль.",
        Marker.ExamDoesNotConfirm =>
            $"Доля «4» и «5» в ВПР 8 класса выше, чем у той же параллели на ОГЭ, более чем на {Points(rule.ExamGap)}, по региону изменение менее {Points(rule.RegionGap)}, и интервал разницы не включает ноль.",
        _ => $"Нет ни одной «2», а «4» и «5» получили не менее {Share(rule.NoTwosQuality)}.",
    } + $" Меньше {Russian.Number(rule.MinimumParticipants)} работ — недостаточно данных.");

    /// <summary>What the marker cannot tell: stands beside every one that fired.</summary>
    public static string CannotTell(this Marker marker) => Russian.Bind(marker switch
    {
        Marker.BoundaryJump =>
            "Признак не говорит, кто и почему: скачок бывает и тогда, когда при проверке сомнительные баллы толкуют в пользу ученика. Шкала другого года или варианта сдвигает границу. В малой школе скачок не отличить от случая.",
        Marker.HighMean =>
            "Признак не отличает сильную школу от завышенных результатов: лицей, гимназия, углублённый класс и хорошая работа учителей выглядят так же.",
        Marker.JournalDisagrees =>
            "Признак говорит о расхождении, но не о том, что верно, отметка по журналу или работа: журнал оценивает другой материал и другой срок, а работа могла быть труднее обычной.",
        Marker.JournalAgreesTooWell =>
            "Признак не отличает точное текущее оценивание от отметок, подогнанных под журнал; чаще всего отметки совпадают в однородных классах.",
        Marker.CohortBreak =>
            "Состав параллели мог измениться (слияние классов, переход в другую школу), а работа другого года или варианта могла быть труднее. Признак не говорит, какой из двух результатов верен.",
        Marker.ExamDoesNotConfirm =>
            "Между работами год, другая работа и другие условия; часть учеников могла сменить школу. Признак не говорит, какой из двух результатов верен.",
        _ => "Так выглядят и результаты лицея, гимназии или небольшого сильного класса. Один этот признак ничего не доказывает.",
    });

    private static string Chance(MarkerRule rule) => $"Среди отмеченных за год случайно ожидается не более {Share(rule.FalseDiscoveryRate)}.";

    private static string Share(double share) => Russian.Percent(share, Digits(share));

    private static string Points(double share) => Russian.PercentValue(share, Digits(share)) + Russian.NoBreakSpace + "п.п.";

    private static int Digits(double share) => Math.Abs((share * 100) - Math.Round(share * 100)) < 1e-6 ? 0 : 1;
}
