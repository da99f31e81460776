namespace Dashboard.Data.Domain.Roadmaps.Deadlines;

/// <summary>Reads the tokens of a deadline from left to right: recurrence words, «до», «с … по …», ranges, lists, single points.</summary>
internal sealed class DeadlineGrammar(IReadOnlyList<DeadlineToken> tokens)
{
    private readonly DeadlineReading _reading = new();
    private readonly PointReader _points = new(tokens);
    private int _place;

    public static DeadlineReading Read(IReadOnlyList<DeadlineToken> tokens)
    {
        var grammar = new DeadlineGrammar(tokens);
        grammar.ReadAll();
        return grammar._reading;
    }

    private void ReadAll()
    {
        var afterPoint = false;
        while (_place < tokens.Count)
        {
            if (ReadParenthesis())
            {
                continue;
            }

            if (tokens[_place] is { Kind: TokenKind.Word, Text: "далее" or "затем" })
            {
                _reading.IsOnward = true;
            }

            if (ExceptionReader.Read(tokens, _place, _reading) is > 0 and var excepted)
            {
                _place += excepted;
                afterPoint = false;
                continue;
            }

            if (RecurrenceReader.Read(tokens, _place, _reading) is > 0 and var words)
            {
                _place += words;
                afterPoint = false;
                continue;
            }

            var before = _reading.Terms.Count;
            if (ReadUntil() || ReadFrom() || ReadThroughout() || ReadPlain())
            {
                if (afterPoint && _reading.Terms.Count > before)
                {
                    JoinBarePair(before);
                }

                afterPoint = true;
                continue;
            }

            var token = tokens[_place++];
            if (token.Kind is TokenKind.Separator || token is { Kind: TokenKind.Word, Text: "и" or "а" or "также" })
            {
                afterPoint = false;
            }
            else if (token.Kind is TokenKind.Word or TokenKind.Number && !IsFiller(token.Text))
            {
                _reading.Unknown++;
            }
        }

        _reading.SettleBareNumbers();
    }

    /// <summary>What stands in parentheses counts only where every word of it is understood: «(май)», but not «(резервный день – 18 апреля)», not «(вт.)».</summary>
    private bool ReadParenthesis()
    {
        if (tokens[_place].Kind != TokenKind.Open)
        {
            return false;
        }

        var close = _place + 1;
        while (close < tokens.Count && tokens[close].Kind != TokenKind.Close)
        {
            close++;
        }

        var inner = DeadlineGrammar.Read([.. tokens.Skip(_place + 1).Take(close - _place - 1)]);
        // An exception that is not understood is no aside: «в течение учебного года (кроме каникул)».
        _reading.Unknown += inner.Unknown > 0 && ExceptionReader.IsAt(tokens, _place + 1) ? 1 : 0;
        _place = Math.Min(close + 1, tokens.Count);
        if (inner is { Unknown: 0 } && (!inner.IsEmpty || inner.Except.Count > 0))
        {
            _reading.Except.AddRange(inner.Except);
            if (inner.Terms is [{ Kind: TermKind.Until } until] && _reading.Terms is [.., { Kind: TermKind.At } month])
            {
                // «май 2026 г. (до 20.05)»: the parenthesis ends what stands before it.
                _reading.Terms[^1] = new DeadlineTerm(TermKind.Range, month.First, until.First);
                inner.Terms.Clear();
            }

            _reading.Terms.AddRange(inner.Terms);
            _reading.Recurrence ??= inner.Recurrence;
            _reading.DueDay ??= inner.DueDay;
            _reading.OnSchedule |= inner.OnSchedule;
            _reading.IsRelative |= inner.IsRelative;
        }

        return true;
    }

    private bool ReadUntil()
    {
        var place = _place;
        if (!Words(ref place, "в", "срок", "до") && !Words(ref place, "не", "позднее") && !Words(ref place, "не", "позже") && !Words(ref place, "до") && !Words(ref place, "к"))
        {
            return false;
        }

        while (place < tokens.Count && tokens[place].Kind == TokenKind.Separator)
        {
            place++;
        }

        // «До начала учебного года» is the day before it; «до конца 2022 года» its last day.
        var beginning = Words(ref place, "начала");
        if (_points.Read(place, out var used) is not { } point)
        {
            return false;
        }

        _place = place + used;
        if (tokens.Skip(_place).FirstOrDefault() is { Kind: TokenKind.Word } next && next.Text.StartsWith("числ", StringComparison.Ordinal) && point.Kind == PointKind.DayOnly)
        {
            _place++;
            _reading.DueDay = point.Number;
            return true;
        }

        _reading.Terms.Add(new DeadlineTerm(TermKind.Until, beginning ? point with { Part = PointPart.Beginning } : point, point));
        return true;
    }

    private bool ReadFrom()
    {
        var place = _place;
        _ = Words(ref place, "в", "период") || Words(ref place, "на", "период") || Words(ref place, "период");
        if (!Words(ref place, "начиная", "с") && !Words(ref place, "с") && !Words(ref place, "со") && !Words(ref place, "от"))
        {
            return false;
        }

        if (_points.Read(place, out var used) is not { } first)
        {
            return false;
        }

        place += used;
        SkipParenthesis(ref place);
        var joined = place;
        // «с 1 сентября – по 1 октября»: two columns of a table put together.
        if (((Dash(ref joined) && (Words(ref joined, "по") || Words(ref joined, "до") || joined >= 0)) || Words(ref joined, "по") || Words(ref joined, "до")) && _points.Read(joined, out used) is { } last)
        {
            _place = joined + used;
            Add(TermKind.Range, first, last);
            return true;
        }

        _place = place;
        _reading.Terms.Add(new DeadlineTerm(TermKind.From, first, first));
        return true;
    }

    private bool ReadThroughout()
    {
        var place = _place;
        if (!Words(ref place, "в", "течение") && !Words(ref place, "в", "теч") && !Words(ref place, "в", "течении") && !Words(ref place, "на", "протяжении"))
        {
            return false;
        }

        _ = Words(ref place, "всего") || Words(ref place, "всей");
        if (_points.Read(place, out var used) is not { } first)
        {
            return false;
        }

        _place = place + used;
        var joined = _place;
        if (Dash(ref joined) && _points.Read(joined, out used) is { } last)
        {
            _place = joined + used;
            Add(TermKind.Range, first, last, throughout: true);
            return true;
        }

        _reading.Terms.Add(new DeadlineTerm(TermKind.At, first, first, IsThroughout: true));
        return true;
    }

    private bool ReadPlain()
    {
        if (_points.Read(_place, out var used) is not { } first)
        {
            return false;
        }

        var place = _place + used;
        // «20-е числа месяца», «10 числа»: a day within each month.
        if (first.Kind == PointKind.DayOnly && place < tokens.Count && tokens[place] is { Kind: TokenKind.Word } next && next.Text.StartsWith("числ", StringComparison.Ordinal))
        {
            _place = place + 1;
            _reading.DueDay = first.Number;
            _reading.Recurrence ??= Recurrence.Monthly;
            return true;
        }

        var joined = place;
        SkipParenthesis(ref joined);
        if ((Dash(ref joined) && (Words(ref joined, "не", "позднее") || Words(ref joined, "до") || Words(ref joined, "по") || joined >= 0) || Words(ref joined, "по")) && _points.Read(joined, out var more) is { } last)
        {
            _place = joined + more;
            Add(TermKind.Range, first, last);
            return true;
        }

        if (first.Kind == PointKind.DayOnly && !HasMonthAhead(first.Number, place))
        {
            return false;
        }

        _place = place;
        // «не позднее 1 октября и 1 марта»: what is listed after «до» is a last day as well.
        var kind = _reading.Terms is [.., { Kind: TermKind.Until }] && first.Kind is PointKind.Day or PointKind.DayOnly ? TermKind.Until : TermKind.At;
        _reading.Terms.Add(new DeadlineTerm(kind, first, first));
        return true;
    }

    /// <summary>A bare number is a day only where a list goes on to a day with its month: «6 и 7 июля».</summary>
    private bool HasMonthAhead(int number, int place)
    {
        while (place < tokens.Count && (tokens[place].Kind == TokenKind.Separator || tokens[place] is { Kind: TokenKind.Word, Text: "и" }))
        {
            place++;
            if (_points.Read(place, out var used) is not { } point)
            {
                return false;
            }

            if (point.Kind != PointKind.DayOnly)
            {
                return point.Kind != PointKind.Month && point.Lend(number) is not null;
            }

            place += used;
        }

        return false;
    }

    private void Add(TermKind kind, DeadlinePoint first, DeadlinePoint last, bool throughout = false)
    {
        if (first is { Year: not null, Kind: not (PointKind.Year or PointKind.SchoolYear) } && last is { Kind: PointKind.Year, Part: PointPart.Whole })
        {
            // «ноябрь 2022–2025 гг.» is each November of these years.
            (_reading.Recurrence, _reading.LastYear) = (Recurrence.Yearly, last.Year);
            _reading.Terms.Add(new DeadlineTerm(TermKind.At, first, first));
            return;
        }

        // «25–26 января», «III–IV квартал»: the first end borrows what only the second one says.
        var whole = first.Kind != PointKind.DayOnly ? first
            : last.Part is >= PointPart.Week1 && first.Number <= 5 ? last with { Part = PointPart.Week1 + (first.Number - 1) }
            : last.Lend(first.Number) ?? first;
        _reading.Terms.Add(new DeadlineTerm(kind, whole, last, throughout));
    }

    /// <summary>«август сентябрь 2023»: neighbours without a sign are one range, other pairs are two points.</summary>
    private void JoinBarePair(int second)
    {
        if (second == 0 || _reading.Terms[second - 1] is not { Kind: TermKind.At, First.Kind: PointKind.Month } left || _reading.Terms[second] is not { Kind: TermKind.At, First.Kind: PointKind.Month } right)
        {
            return;
        }

        _reading.HasBarePair = true;
        if (left.First.Year is null && right.First.Month == left.First.Month + 1)
        {
            _reading.Terms.RemoveAt(second);
            _reading.Terms[second - 1] = new DeadlineTerm(TermKind.Range, left.First, right.First);
        }
    }

    private bool Dash(ref int place)
    {
        if (place >= tokens.Count || tokens[place].Kind != TokenKind.Dash)
        {
            return false;
        }

        place++;
        return true;
    }

    private void SkipParenthesis(ref int place)
    {
        if (place < tokens.Count && tokens[place].Kind == TokenKind.Open)
        {
            while (place < tokens.Count && tokens[place].Kind != TokenKind.Close)
            {
                place++;
            }

            place = Math.Min(place + 1, tokens.Count);
        }
    }

    private bool Words(ref int place, params ReadOnlySpan<string> words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (place + index >= tokens.Count || tokens[place + index].Kind != TokenKind.Word || tokens[place + index].Text != words[index])
            {
                return false;
            }
        }

        place += words.Length;
        return true;
    }

    private static bool IsFiller(string word) => word is "в" or "на" or "во" or "за" or "срок" or "сроки" or "г" or "гг" or "год" or "года" or "далее" or "затем" or "период" or "месяц" or "месяца" or "ежегодно"
        or "по" or "с" or "до" or "дата" or "плановый" or "включительно" or "календарный" or "календарного" or "текущего" or "текущий" or "текущем" or "соответствующего";
}
