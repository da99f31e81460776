using System.Globalization;

namespace Dashboard.Data.Domain.Roadmaps.Deadlines.Reading;

internal enum TokenKind
{
    Number,

    /// <summary>«IV»; its value is the number.</summary>
    Roman,
    Word,
    Dash,
    Dot,
    Comma,
    Semicolon,
    Colon,
    Slash,
    Open,
    Close,
    Other,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands in the cleaned text.</param>
/// <param name="Value">Of a number.</param>
/// <param name="Entry">Of a word.</param>
/// <param name="Glued">Nothing stands between it and the token before.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Value, Entry Entry, bool Glued)
{
    public Lemma Lemma => Entry.Lemma;
}

/// <summary>Cuts the cleaned text into numbers, words and signs.</summary>
internal static class Tokens
{
    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    public static IReadOnlyList<Token> Of(string clean)
    {
        var tokens = new List<Token>();
        for (var index = 0; index < clean.Length;)
        {
            if (clean[index] == ' ')
            {
                index++;
                continue;
            }

            var glued = index > 0 && clean[index - 1] != ' ';
            var end = End(clean, index);
            Add(tokens, clean[index..end], glued);
            index = end;
        }

        return tokens;
    }

    private static int End(string clean, int start)
    {
        Func<char, bool>? same = char.IsAsciiDigit(clean[start]) ? char.IsAsciiDigit : char.IsLetter(clean[start]) ? char.IsLetter : null;
        var end = start + 1;
        while (same is not null && end < clean.Length && same(clean[end]))
        {
            end++;
        }

        return end;
    }

    private static void Add(List<Token> tokens, string text, bool glued)
    {
        if (char.IsAsciiDigit(text[0]))
        {
            var value = text.Length <= 4 ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
            tokens.Add(new Token(value < 0 ? TokenKind.Other : TokenKind.Number, text, value, default, glued));
        }
        else if (char.IsLetter(text[0]))
        {
            AddWord(tokens, text, glued);
        }
        else
        {
            tokens.Add(new Token(Sign(text[0]), text, 0, default, glued));
        }
    }

    private static void AddWord(List<Token> tokens, string text, bool glued)
    {
        if (Array.IndexOf(Roman, text) is > 0 and var value)
        {
            tokens.Add(new Token(TokenKind.Roman, text, value, default, glued));
            return;
        }

        // A word cut in two by a hyphen or a blank at the end of a line: «ежеме-сячно», «еже месячно».
        var hyphenated = tokens.Count > 1 && tokens[^1].Kind == TokenKind.Dash && tokens[^2].Kind == TokenKind.Word;
        var head = hyphenated ? tokens.Count - 2 : tokens.Count - 1;
        if (head >= 0 && tokens[head].Kind == TokenKind.Word && (!Lexicon.Knows(text) || !Lexicon.Knows(tokens[head].Text)) && Lexicon.Knows(tokens[head].Text + text))
        {
            var joined = tokens[head].Text + text;
            var first = tokens[head].Glued;
            tokens.RemoveRange(head, tokens.Count - head);
            tokens.Add(new Token(TokenKind.Word, joined, 0, Lexicon.Find(joined), first));
            return;
        }

        tokens.Add(new Token(TokenKind.Word, text, 0, Lexicon.Find(text), glued));
    }

    private static TokenKind Sign(char sign) => sign switch
    {
        '-' or '~' => TokenKind.Dash,
        '.' or '…' => TokenKind.Dot,
        ',' => TokenKind.Comma,
        ';' => TokenKind.Semicolon,
        ':' => TokenKind.Colon,
        '/' or '\\' or '|' => TokenKind.Slash,
        '(' or '[' => TokenKind.Open,
        ')' or ']' => TokenKind.Close,
        _ => TokenKind.Other,
    };
}
