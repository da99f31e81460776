namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Reads words that tell how often, and words that send the reader elsewhere.</summary>
internal static class RecurrenceReader
{
    /// <summary>Beginnings of words that stand for a recurrence by themselves.</summary>
    private static readonly (string Beginning, Recurrence Recurrence)[] Single =
    [
        ("еженедельн", Recurrence.Weekly), ("ежемесячн", Recurrence.Monthly), ("ежеквартальн", Recurrence.Quarterly), ("ежегодн", Recurrence.Yearly),
        ("ежедневн", Recurrence.Regular), ("регулярн", Recurrence.Regular), ("систематическ", Recurrence.Regular), ("периодическ", Recurrence.Regular),
        ("постоянн", Recurrence.Continuous), ("непрерывн", Recurrence.Continuous), ("бессрочн", Recurrence.Continuous),
    ];

    /// <summary>Beginnings of the words of a phrase, in their order.</summary>
    private static readonly (string[] Phrase, Recurrence Recurrence)[] Phrases =
    [
        (["весь", "период"], Recurrence.Continuous), (["весь", "срок"], Recurrence.Continuous), (["в", "течени", "всего", "период"], Recurrence.Continuous), (["в", "течени", "период"], Recurrence.Continuous),
        (["в", "течени", "всего", "срок"], Recurrence.Continuous), (["в", "течени", "срок"], Recurrence.Continuous), (["в", "течени", "реализаци"], Recurrence.Continuous),
        (["в", "теч", "период"], Recurrence.Continuous), (["в", "теч", "всего", "период"], Recurrence.Continuous),
        (["на", "протяжени", "всего", "период"], Recurrence.Continuous), (["на", "протяжени", "период"], Recurrence.Continuous), (["на", "протяжени", "реализаци"], Recurrence.Continuous), (["на", "протяжени", "всего", "срок"], Recurrence.Continuous),
        (["в", "течени", "календарного", "год"], Recurrence.Continuous), (["в", "течени", "всего", "год"], Recurrence.Continuous), (["в", "течени", "год"], Recurrence.Continuous), (["в", "теч", "год"], Recurrence.Continuous), (["весь", "год"], Recurrence.Continuous),
        (["по", "мере"], Recurrence.OnDemand), (["по", "запрос"], Recurrence.OnDemand), (["по", "требовани"], Recurrence.OnDemand), (["по", "заявк"], Recurrence.OnDemand), (["при", "необходимост"], Recurrence.OnDemand), (["по", "необходимост"], Recurrence.OnDemand),
        (["в", "каникулярн"], Recurrence.OnSchedule), (["каждую", "четверть"], Recurrence.Termly), (["каждый", "квартал"], Recurrence.Quarterly), (["каждый", "месяц"], Recurrence.Monthly), (["каждую", "неделю"], Recurrence.Weekly),
        (["каждый", "год"], Recurrence.Yearly), (["каждое", "полугоди"], Recurrence.HalfYearly),
    ];

    private static readonly string[] Weekdays = ["понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресень"];

    /// <summary>Reads at a place; the number of tokens that were read, 0 for none.</summary>
    public static int Read(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        if (tokens[place].Kind is not (TokenKind.Word or TokenKind.Number))
        {
            return 0;
        }

        var used = Reporting(tokens, place, reading);
        used = used > 0 ? used : Elsewhere(tokens, place, reading);
        used = used > 0 ? used : EverySo(tokens, place, reading);
        used = used > 0 ? used : OfPhrases(tokens, place, reading);
        return used > 0 ? used : OfSingle(tokens, place, reading);
    }

    private static int OfSingle(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        foreach (var (beginning, recurrence) in Single)
        {
            if (Starts(tokens, place, beginning))
            {
                Take(reading, recurrence);
                return 1;
            }
        }

        return 0;
    }

    private static int OfPhrases(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        foreach (var (phrase, recurrence) in Phrases)
        {
            if (!Starts(tokens, place, phrase))
            {
                continue;
            }

            // «В течение года» with a year of its own is that year: the points are read instead.
            Take(reading, recurrence);
            var end = place + phrase.Length;
            // «весь период реализации проекта», «по мере поступления заявок»: the rest of the phrase belongs to it.
            while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && !IsKnown(tokens, end))
            {
                end++;
            }

            return end - place;
        }

        return 0;
    }

    /// <summary>«1 раз в квартал», «не реже 1 раза в месяц», «раз в две недели», «2 раза в год», «каждый четверг», «каждая 3-я среда месяца».</summary>
    private static int EverySo(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        var next = place;
        // «в конце каждой четверти»: the end of a unit is the unit's own deadline.
        next += Starts(tokens, next, ["в", "конц"]) || Starts(tokens, next, ["в", "начал"]) ? 2 : 0;
        if (Starts(tokens, next, "кажд") && Unit(tokens, next + 1) is { } each)
        {
            Take(reading, each);
            return next + 2 - place;
        }

        next = place;
        next += Starts(tokens, next, "кажд") ? 1 : 0;
        var ordinal = !IsWeekday(tokens, next) && next < tokens.Count && (tokens[next].Kind == TokenKind.Number || Starts(tokens, next, "перв") || Starts(tokens, next, "втор") || Starts(tokens, next, "трет") || Starts(tokens, next, "четвер") || Starts(tokens, next, "последн"));
        next += ordinal ? 1 : 0;
        next += Starts(tokens, next, "по") && IsWeekday(tokens, next + 1) ? 1 : 0;
        if (IsWeekday(tokens, next))
        {
            // «вторник и четверг», «вторая среда каждого месяца», «последняя пятница месяца».
            while (IsWeekday(tokens, next) || (next + 1 < tokens.Count && (tokens[next].Kind == TokenKind.Separator || Starts(tokens, next, "и")) && IsWeekday(tokens, next + 1)))
            {
                next++;
            }

            next += Starts(tokens, next, "кажд") && Starts(tokens, next + 1, "месяц") ? 1 : 0;
            var monthly = Starts(tokens, next, "месяц") || ordinal;
            next += Starts(tokens, next, "месяц") ? 1 : 0;
            Take(reading, reading.Recurrence ?? (monthly ? Recurrence.Monthly : Recurrence.Weekly));
            return next - place;
        }

        next = place;
        next += Starts(tokens, next, ["не", "реже"]) || Starts(tokens, next, ["не", "менее"]) ? 2 : 0;
        var times = 1;
        if (Times(tokens, next) is { } counted)
        {
            times = counted;
            next += IsTimesAlone(tokens, next) ? 0 : 1;
        }

        if (!(Starts(tokens, next, "раз") || IsTimesAlone(tokens, next)) || !Starts(tokens, next + 1, "в"))
        {
            return 0;
        }

        next += 2;
        var interval = 1;
        while (next < tokens.Count && (tokens[next].Kind is TokenKind.Number or TokenKind.Dash || Starts(tokens, next, "две") || Starts(tokens, next, "два") || Starts(tokens, next, "три")))
        {
            interval = tokens[next].Kind == TokenKind.Number ? tokens[next].Number : tokens[next].Kind == TokenKind.Dash ? interval : Starts(tokens, next, "три") ? 3 : 2;
            next++;
        }

        var ofSchool = Starts(tokens, next, "учебн") || Is(tokens, next, "уч");
        next += ofSchool ? 1 : 0;
        if ((Unit(tokens, next) ?? (ofSchool && Is(tokens, next, "г") ? Recurrence.Yearly : null)) is not { } every)
        {
            return 0;
        }

        reading.Interval = Math.Clamp(interval, 1, 52);
        Take(reading, (every, times) switch
        {
            (Recurrence.Yearly, 2) => Recurrence.HalfYearly,
            (Recurrence.Yearly, 3 or 4) => times == 4 ? Recurrence.Quarterly : Recurrence.Regular,
            (_, 1) => every,
            _ => Recurrence.Regular,
        });
        return next + 1 - place;
    }

    /// <summary>«2», «один», «двух» before «раз».</summary>
    private static int? Times(IReadOnlyList<DeadlineToken> tokens, int place) =>
        place >= tokens.Count ? null
        : tokens[place].Kind == TokenKind.Number ? tokens[place].Number
        : Starts(tokens, place, "один") || Starts(tokens, place, "одного") ? 1
        : Starts(tokens, place, "два") || Starts(tokens, place, "двух") || Starts(tokens, place, "дважды") ? 2
        : Starts(tokens, place, "три") || Starts(tokens, place, "трех") ? 3
        : Starts(tokens, place, "четыре") ? 4
        : null;

    private static bool IsTimesAlone(IReadOnlyList<DeadlineToken> tokens, int place) => Is(tokens, place, "дважды") || Is(tokens, place, "трижды");

    private static Recurrence? Unit(IReadOnlyList<DeadlineToken> tokens, int place) =>
        Starts(tokens, place, "недел") ? Recurrence.Weekly
        : Starts(tokens, place, "месяц") ? Recurrence.Monthly
        : Starts(tokens, place, "квартал") ? Recurrence.Quarterly
        : Is(tokens, place, "четверть") || Is(tokens, place, "четверти") ? Recurrence.Termly
        : Starts(tokens, place, "полугоди") || Starts(tokens, place, "полгода") ? Recurrence.HalfYearly
        : Starts(tokens, place, "год") ? Recurrence.Yearly
        : null;

    private static bool IsWeekday(IReadOnlyList<DeadlineToken> tokens, int place) =>
        Array.Exists(Weekdays, day => Starts(tokens, place, day)) && !Is(tokens, place, "среды") && !Is(tokens, place, "средний") && !Is(tokens, place, "средняя");

    /// <summary>«По графику», «согласно плану», «по согласованию»: dates stand elsewhere. «После», «по итогам», «через»: they hang on an event.</summary>
    private static int Elsewhere(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        var next = place;
        if (Starts(tokens, next, "согласно") || Starts(tokens, next, ["в", "соответствии"]) || Starts(tokens, next, "по"))
        {
            next += Starts(tokens, next, "в") ? 3 : 1;
            var limit = Math.Min(tokens.Count, next + 4);
            for (var word = next; word < limit; word++)
            {
                if (Starts(tokens, word, "график") || Starts(tokens, word, "план") || Starts(tokens, word, "расписани") || Starts(tokens, word, "согласовани") || Starts(tokens, word, "циклограмм") || Starts(tokens, word, "договоренност"))
                {
                    reading.OnSchedule = true;
                    return EndOfPhrase(tokens, word + 1) - place;
                }
            }
        }

        var isRelative = Is(tokens, place, "после") || Starts(tokens, place, ["по", "итог"]) || Starts(tokens, place, ["по", "результат"]) || Starts(tokens, place, ["по", "окончани"]) || Starts(tokens, place, ["по", "завершени"])
            || Starts(tokens, place, ["до", "окончани"]) || Starts(tokens, place, ["до", "завершени"]) || Starts(tokens, place, ["до", "проведени"])
            || Starts(tokens, place, ["со", "дня"]) || Starts(tokens, place, "через") || Starts(tokens, place, ["с", "момента"]) || Starts(tokens, place, ["до", "начала", "процедур"])
            || (Starts(tokens, place, ["в", "течени"]) && IsDuration(tokens, place + 2)) || (Starts(tokens, place, ["не", "поздн"]) && HasDuration(tokens, place + 2)) || (Starts(tokens, place, "за") && IsDuration(tokens, place + 1))
            || (Starts(tokens, place, ["в", "период"]) && place + 2 < tokens.Count && tokens[place + 2] is { Kind: TokenKind.Word, Text: not ("с" or "со" or "от") } && !SeasonWords.AreHolidays(tokens, place + 2))
            || Starts(tokens, place, ["в", "ходе"]) || (Starts(tokens, place, ["во", "время"]) && !SeasonWords.AreHolidays(tokens, place + 2))
            || (Starts(tokens, place, "в") && place + 3 < tokens.Count && tokens[place + 1].Kind == TokenKind.Number && tokens[place + 2].Kind == TokenKind.Dash);
        if (!isRelative)
        {
            return 0;
        }

        reading.IsRelative = true;
        return tokens.Count - place;
    }

    /// <summary>«До 10 числа месяца, следующего за отчётным».</summary>
    private static int Reporting(IReadOnlyList<DeadlineToken> tokens, int place, DeadlineReading reading)
    {
        var next = place;
        next += Starts(tokens, next, "каждого") ? 1 : 0;
        next += Starts(tokens, next, "месяц") ? 1 : 0;
        if (next > place && next < tokens.Count && tokens[next].Kind == TokenKind.Separator)
        {
            next++;
        }

        if (Starts(tokens, next, "следующего") || Starts(tokens, next, "следующим"))
        {
            next++;
            next += Starts(tokens, next, "за") ? 1 : 0;
            next += Starts(tokens, next, "отчетн") ? 1 : 0;
            next += Starts(tokens, next, "месяц") || Starts(tokens, next, "квартал") || Starts(tokens, next, "период") ? 1 : 0;
            reading.InNextMonth = true;
            return next - place;
        }

        if (reading.DueDay is not null && next > place)
        {
            Take(reading, reading.Recurrence ?? Recurrence.Monthly);
            return next - place;
        }

        return 0;
    }

    private static bool IsDuration(IReadOnlyList<DeadlineToken> tokens, int place) =>
        (place < tokens.Count && tokens[place].Kind == TokenKind.Number && UnitOfTime(tokens, place + 1)) || Starts(tokens, place, "месяца") || Starts(tokens, place, "недел")
        || ((Starts(tokens, place, "двух") || Starts(tokens, place, "трех") || Starts(tokens, place, "пяти") || Starts(tokens, place, "десяти") || Starts(tokens, place, "одного")) && UnitOfTime(tokens, place + 1));

    private static bool HasDuration(IReadOnlyList<DeadlineToken> tokens, int place) => Enumerable.Range(place, 4).Any(each => IsDuration(tokens, each));

    private static bool UnitOfTime(IReadOnlyList<DeadlineToken> tokens, int place) =>
        Starts(tokens, place, "дня") || Starts(tokens, place, "дней") || Starts(tokens, place, "дневн") || Starts(tokens, place, "рабоч") || Starts(tokens, place, "календарных") || Starts(tokens, place, "недел") || Starts(tokens, place, "месяц");

    private static int EndOfPhrase(IReadOnlyList<DeadlineToken> tokens, int place)
    {
        while (place < tokens.Count && tokens[place].Kind is TokenKind.Word or TokenKind.Dash && !IsKnown(tokens, place))
        {
            place++;
        }

        return place;
    }

    /// <summary>A word that begins something else: a preposition of a date, a month, another recurrence.</summary>
    private static bool IsKnown(IReadOnlyList<DeadlineToken> tokens, int place) =>
        tokens[place].Text is "с" or "до" or "в" or "и" or "не" || ExceptionReader.IsAt(tokens, place) || Array.Exists(Single, word => Starts(tokens, place, word.Beginning)) || tokens[place].Text.StartsWith("учебн", StringComparison.Ordinal);

    private static void Take(DeadlineReading reading, Recurrence recurrence) => reading.Recurrence = reading.Recurrence is null or Recurrence.Continuous || recurrence is Recurrence.Regular ? recurrence : reading.Recurrence;

    private static bool Is(IReadOnlyList<DeadlineToken> tokens, int place, string word) => place < tokens.Count && tokens[place].Kind == TokenKind.Word && tokens[place].Text == word;

    private static bool Starts(IReadOnlyList<DeadlineToken> tokens, int place, string beginning) =>
        place < tokens.Count && tokens[place].Kind == TokenKind.Word && tokens[place].Text.StartsWith(beginning, StringComparison.Ordinal) && (beginning.Length > 2 || tokens[place].Text.Length == beginning.Length);

    private static bool Starts(IReadOnlyList<DeadlineToken> tokens, int place, string[] phrase)
    {
        for (var index = 0; index < phrase.Length; index++)
        {
            if (!Starts(tokens, place + index, phrase[index]))
            {
                return false;
            }
        }

        return true;
    }
}
