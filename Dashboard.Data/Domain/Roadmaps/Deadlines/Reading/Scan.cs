namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

/// <summary>A place in the tokens of a deadline. Matchers look ahead freely and move it only when they have read something.</summary>
internal sealed class Scan(IReadOnlyList<Token> tokens)
{
    public int Place { get; set; }

    public bool AtEnd => Place >= tokens.Count;

    public bool Misspelt { get; set; }

    public Token At(int place) => place >= 0 && place < tokens.Count ? tokens[place] : new Token(TokenKind.Other, "", -1, default, false);

    public Token Here => At(Place);

    public bool Is(int place, Lemma lemma) => At(place) is { Kind: TokenKind.Word } token && token.Lemma == lemma;

    public bool Is(int place, TokenKind kind) => place < tokens.Count && At(place).Kind == kind;

    public bool Any(Func<Token, bool> wanted) => tokens.Any(wanted);

    /// <summary>Place after a token of this kind, or the same place where another stands.</summary>
    public int Over(int place, TokenKind kind) => Is(place, kind) ? place + 1 : place;

    public int Over(int place, params ReadOnlySpan<Lemma> lemmas)
    {
        var next = place;
        while (At(next).Kind == TokenKind.Word && lemmas.Contains(At(next).Lemma) && next < tokens.Count)
        {
            next = Over(next + 1, TokenKind.Dot);
        }

        return next;
    }

    /// <summary>A counted number, «2» or «две», and the place after it; null where none stands.</summary>
    public (int Value, int Next)? Count(int place)
    {
        var token = At(place);
        return token.Kind == TokenKind.Number && token.Text.Length <= 2 ? (token.Value, place + 1)
            : Is(place, Lemma.Cardinal) ? (token.Entry.Value, place + 1)
            : null;
    }

    /// <summary>«1», «1-й», «I», «первый», «П» for II: the value and the place after the ending.</summary>
    public (int Value, int Next)? Ordinal(int place)
    {
        var token = At(place);
        switch (token.Kind)
        {
            case TokenKind.Roman:
                return (token.Value, Ending(place + 1));
            case TokenKind.Number when token.Text.Length <= 2:
                // «1У» is how IV is typed without a Latin keyboard.
                return token.Value == 1 && At(place + 1) is { Glued: true, Text: "у" } ? (4, place + 2) : (token.Value, Ending(place + 1));
            case TokenKind.Word when token.Lemma == Lemma.Ordinal:
                return (token.Entry.Value, place + 1);
            case TokenKind.Word when token.Text is "п":
                return (2, place + 1);
            case TokenKind.Word when token.Text is "ш":
                return (3, place + 1);
            case TokenKind.Word when token.Text is "і":
                return (1, place + 1);
            default:
                return null;
        }
    }

    /// <summary>Over «-й», «-го», «ая» that stand right behind a number.</summary>
    public int Ending(int place)
    {
        var word = Is(place, TokenKind.Dash) && At(place).Glued ? place + 1 : place;
        return At(word) is { Kind: TokenKind.Word, Glued: true, Text: "й" or "я" or "е" or "го" or "ого" or "ой" or "ый" or "ая" or "ую" or "ое" or "му" or "х" or "ю" or "м" or "ом" or "ти" }
            ? word + 1
            : place;
    }

    /// <summary>To the next comma, semicolon, bracket or the end.</summary>
    public int EndOfClause(int place)
    {
        var end = place;
        while (end < tokens.Count && tokens[end].Kind is not (TokenKind.Comma or TokenKind.Semicolon or TokenKind.Open or TokenKind.Close))
        {
            end++;
        }

        return end;
    }
}
