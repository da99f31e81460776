namespace Dashboard.Web.CommandLine;

/// <summary>Words and options of a command: <c>--name value</c> or <c>--name=value</c>; what is not an option is a word.</summary>
/// <param name="Words">In order.</param>
/// <param name="Options">Name without dashes → value; a switch has an empty value.</param>
internal sealed record Arguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options)
{
    /// <param name="args">What follows the name of the command.</param>
    /// <param name="switches">Options that take no value.</param>
    /// <param name="valued">Options that take one.</param>
    /// <param name="mistake">A Russian sentence, where the line cannot be understood.</param>
    public static Arguments? Parse(ReadOnlySpan<string> args, IReadOnlySet<string> switches, IReadOnlySet<string> valued, out string? mistake)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>();
        mistake = null;
        for (var place = 0; place < args.Length; place++)
        {
            if (!args[place].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[place]);
                continue;
            }

            var (name, value) = args[place][2..].Split('=', 2) is [var key, var given] ? (key, given) : (args[place][2..], null);
            if (switches.Contains(name) && value is null)
            {
                options[name] = string.Empty;
            }
            else if (valued.Contains(name) && (value is not null || place + 1 < args.Length))
            {
                options[name] = value ?? args[++place];
            }
            else
            {
                mistake = valued.Contains(name) ? $"Параметру --{name} нужно значение." : $"Параметр --{name} не известен.";
                return null;
            }
        }

        return new Arguments(words, options);
    }

    public bool Has(string name) => Options.ContainsKey(name);

    public string? Value(string name) => Options.GetValueOrDefault(name);
}
