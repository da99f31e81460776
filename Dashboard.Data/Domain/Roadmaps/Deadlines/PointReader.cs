namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Reads one point of the calendar at a place of the tokens: a date, a month, a quarter, a school year, a part of one of them.</summary>
internal sealed class PointReader(IReadOnlyList<DeadlineToken> tokens)
{
    /// <param name="place">Where to read.</param>
    /// <param name="used">Tokens that the point takes; 0 where there is none.</param>
    public DeadlinePoint? Read(int place, out int used)
    {
        var start = place;
        while (IsWord(place, "в") || IsWord(place, "во") || IsWord(place, "на") || IsWord(place, "за"))
        {
            place++;
        }

        var isAsOf = place > start && IsWord(place - 1, "на");
        // «в период осенних каникул», «во время зимних каникул»
        place += place > start && (IsWord(place, "период") || IsWord(place, "время") || IsWord(place, "дни")) && SeasonWords.AreHolidays(tokens, place + 1) ? 1 : 0;
        var point = Part(ref place, isAsOf) ?? Whole(ref place);
        used = point is null ? 0 : place - start;
        return point;
    }

    private DeadlinePoint? Part(ref int place, bool isAsOf)
    {
        var next = place;
        if (PartAt(ref next) is not { } part || (Whole(ref next) ?? WholeOfNext(next)) is not { } whole || whole.Kind is PointKind.Day or PointKind.DayOnly)
        {
            return null;
        }

        place = next;
        // «На начало учебного года» is as of one day, «в начале учебного года» a while; days of a month are never so exact.
        return whole with { Part = !isAsOf || whole.Kind == PointKind.Month ? part : part == PointPart.Beginning ? PointPart.FirstDay : part == PointPart.End ? PointPart.LastDay : part };
    }

    /// <summary>«В начале и в конце учебного года», «первая декада, третья декада мая»: the year or the month stands once, behind the last part.</summary>
    private DeadlinePoint? WholeOfNext(int place)
    {
        var next = place;
        while (next < tokens.Count && (tokens[next].Kind == TokenKind.Separator || IsWord(next, "и") || IsWord(next, "в") || IsWord(next, "на")))
        {
            next++;
        }

        return next > place && PartAt(ref next) is not null ? Whole(ref next) ?? WholeOfNext(next) : null;
    }

    private PointPart? PartAt(ref int place)
    {
        if (place >= tokens.Count)
        {
            return null;
        }

        if (tokens[place].Kind == TokenKind.Word && tokens[place].Text is "начало" or "начале" or "начала" or "середина" or "середине" or "конец" or "конце" or "конца" or "концу")
        {
            var word = tokens[place++].Text;
            return word[0] == 'н' ? PointPart.Beginning : word[0] == 'с' ? PointPart.Middle : PointPart.End;
        }

        var (order, unit) = (Order(place), place + 1 < tokens.Count ? tokens[place + 1].Text : "");
        PointPart? part = (order, unit) switch
        {
            ( >= 1 and <= 3, _) when unit.StartsWith("декад", StringComparison.Ordinal) => PointPart.FirstThird + (order - 1),
            ( >= 1 and <= 2, _) when unit.StartsWith("половин", StringComparison.Ordinal) => PointPart.FirstHalf + (order - 1),
            ( >= 1 and <= 5, _) when unit.StartsWith("недел", StringComparison.Ordinal) => PointPart.Week1 + (order - 1),
            (9, _) when unit.StartsWith("декад", StringComparison.Ordinal) => PointPart.LastThird,
            (9, _) when unit.StartsWith("недел", StringComparison.Ordinal) => PointPart.Week4,
            _ => null,
        };
        place += part is null ? 0 : 2;
        return part;
    }

    /// <summary>«Первая», «2», «III», 9 for «последняя»; 0 for anything else.</summary>
    private int Order(int place) => place >= tokens.Count ? 0
        : tokens[place].Kind == TokenKind.Number ? tokens[place].Number
        : tokens[place].Kind != TokenKind.Word ? 0
        : tokens[place].Text switch
        {
            var word when word.StartsWith("перв", StringComparison.Ordinal) => 1,
            var word when word.StartsWith("втор", StringComparison.Ordinal) => 2,
            var word when word.StartsWith("трет", StringComparison.Ordinal) => 3,
            var word when word.StartsWith("четверт", StringComparison.Ordinal) && word is not "четверти" and not "четверть" and not "четвертей" => 4,
            var word when word.StartsWith("последн", StringComparison.Ordinal) => 9,
            _ => 0,
        };

    private DeadlinePoint? Whole(ref int place) => Date(ref place) ?? Named(ref place) ?? SchoolYear(ref place) ?? Numbered(ref place) ?? BareYear(ref place) ?? BareNumber(ref place);

    private DeadlinePoint? Date(ref int place)
    {
        if (place >= tokens.Count)
        {
            return null;
        }

        var token = tokens[place];
        if (token.Kind == TokenKind.Date)
        {
            place++;
            var year = token.Year ?? YearOf(ref place, token.Month);
            return token.Day == 0 ? new DeadlinePoint(PointKind.Month, 0, token.Month, year) : new DeadlinePoint(PointKind.Day, token.Day, token.Month, year);
        }

        if (token.Kind == TokenKind.Number && token.Number is >= 1 and <= 31 && place + 1 < tokens.Count && tokens[place + 1].Kind == TokenKind.Month)
        {
            var month = tokens[place + 1].Number;
            place += 2;
            return new DeadlinePoint(PointKind.Day, token.Number, month, YearOf(ref place, month));
        }

        if (token.Kind == TokenKind.Month)
        {
            place++;
            if (IsWord(place, "месяц") || IsWord(place, "месяца") || IsWord(place, "месяце"))
            {
                place++;
            }

            return new DeadlinePoint(PointKind.Month, 0, token.Number, YearOf(ref place, token.Number));
        }

        return null;
    }

    private DeadlinePoint? Named(ref int place)
    {
        if (place >= tokens.Count || tokens[place].Kind != TokenKind.Word)
        {
            return null;
        }

        if (SeasonWords.Alone(tokens[place].Text) is > 0 and var season)
        {
            place++;
            return new DeadlinePoint(PointKind.Season, season, 0, YearAt(ref place));
        }

        if (SeasonWords.At(tokens, place) is not (> 0 and var number) || SeasonWords.NounOf(tokens, place) is not { } noun)
        {
            return null;
        }

        var kind = SeasonWords.IsHolidays(tokens, noun) ? PointKind.Holidays : PointKind.Season;
        if (noun > place + 1)
        {
            place++;
            return new DeadlinePoint(kind, number, 0, null);
        }

        place += 2;
        var next = place;
        if (SchoolYear(ref next) is { } school)
        {
            // Autumn and winter begin in the first calendar year of a school year, spring and summer in the second one.
            place = next;
            return new DeadlinePoint(kind, number, 0, number <= 2 ? school.Year : school.Year + 1);
        }

        return new DeadlinePoint(kind, number, 0, YearAt(ref place));
    }

    /// <summary>«2021/2022 учебный год», «2021-22 уч. год», «учебный год».</summary>
    private DeadlinePoint? SchoolYear(ref int place)
    {
        var next = place;
        int? start = null;
        var isSlashed = false;
        if (next < tokens.Count && tokens[next].Kind == TokenKind.Year)
        {
            start = tokens[next++].Number;
            if (next + 1 < tokens.Count && (tokens[next].Kind == TokenKind.Dash || tokens[next] is { Kind: TokenKind.Separator, Text: "/" }) && tokens[next + 1].Kind is TokenKind.Year or TokenKind.Number)
            {
                // A stroke between neighbouring years says it without a word: «2023/24 и 2024/25 уч. гг.».
                isSlashed = tokens[next].Kind == TokenKind.Separator && tokens[next + 1].Number % 100 == (start + 1) % 100;
                next += 2;
            }
        }

        var isNamed = next < tokens.Count && tokens[next].Kind == TokenKind.Word && (tokens[next].Text.StartsWith("учебн", StringComparison.Ordinal) || tokens[next].Text == "уч");
        if (!isNamed && !isSlashed)
        {
            return null;
        }

        next += isNamed ? 1 : 0;
        if (next < tokens.Count && tokens[next].Kind == TokenKind.Word && (tokens[next].Text.StartsWith("год", StringComparison.Ordinal) || tokens[next].Text is "г" or "гг"))
        {
            next++;
        }

        place = next;
        return new DeadlinePoint(PointKind.SchoolYear, 0, 0, start);
    }

    /// <summary>«III квартал», «2 полугодие 2021/2022 уч. г.», «1 четверть».</summary>
    private DeadlinePoint? Numbered(ref int place)
    {
        var order = Order(place);
        if (order is 0 or 9 || place + 1 >= tokens.Count || tokens[place + 1].Kind != TokenKind.Word)
        {
            return null;
        }

        var unit = tokens[place + 1].Text;
        var next = place + 2;
        if ((unit.StartsWith("квартал", StringComparison.Ordinal) || unit == "кв") && order <= 4)
        {
            place = next;
            return new DeadlinePoint(PointKind.Quarter, order, 0, YearAt(ref place));
        }

        if (unit.StartsWith("полугоди", StringComparison.Ordinal) && order <= 2)
        {
            if (SchoolYear(ref next) is { } school)
            {
                place = next;
                return school with { Number = order };
            }

            place = next;
            return new DeadlinePoint(PointKind.Half, order, 0, YearAt(ref place));
        }

        if (unit is "четверть" or "четверти" && order <= 4)
        {
            var year = SchoolYear(ref next)?.Year;
            place = next;
            return new DeadlinePoint(PointKind.Term, order, 0, year);
        }

        return null;
    }

    private DeadlinePoint? BareYear(ref int place) => YearAt(ref place) is { } year ? new DeadlinePoint(PointKind.Year, 0, 0, year) : null;

    private DeadlinePoint? BareNumber(ref int place)
    {
        if (place >= tokens.Count || tokens[place] is not { Kind: TokenKind.Number, Number: >= 1 and <= 31 } token)
        {
            return null;
        }

        // «3 дня», «10 дней», «2 раза» are no days of a month.
        if (place + 1 < tokens.Count && tokens[place + 1] is { Kind: TokenKind.Word } unit && (unit.Text.StartsWith("дн", StringComparison.Ordinal) || unit.Text.StartsWith("ден", StringComparison.Ordinal)
            || unit.Text.StartsWith("раз", StringComparison.Ordinal) || unit.Text.StartsWith("недел", StringComparison.Ordinal) || unit.Text.StartsWith("месяц", StringComparison.Ordinal) || unit.Text.StartsWith("рабоч", StringComparison.Ordinal)))
        {
            return null;
        }

        place++;
        return new DeadlinePoint(PointKind.DayOnly, token.Number, 0, null);
    }

    /// <summary>«Октябрь 2022/2023 учебного года» is October of 2022, May of it is that of 2023.</summary>
    private int? YearOf(ref int place, int month)
    {
        var next = place;
        if (SchoolYear(ref next) is not { Year: { } start })
        {
            return YearAt(ref place);
        }

        place = next;
        return month >= 9 ? start : start + 1;
    }

    private int? YearAt(ref int place)
    {
        if (place < tokens.Count && tokens[place].Kind == TokenKind.Year)
        {
            // «2021/2022 учебный год» is not the calendar year 2021.
            var next = place;
            if (SchoolYear(ref next) is not null)
            {
                return null;
            }

            return tokens[place++].Number;
        }

        return null;
    }

    private bool IsWord(int place, string word) => place < tokens.Count && tokens[place].Kind == TokenKind.Word && tokens[place].Text == word;
}
