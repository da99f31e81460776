using System.Text;

namespace Dashboard.Tests.Exports.Roadmaps;

/// <summary>A small reader of RFC 5545, written from its text and not from the writer: lines unfolded, properties in order.</summary>
internal static class CalendarReading
{
    public sealed record Component(string Name, List<(string Name, string Value)> Properties, List<Component> Parts)
    {
        public string? Value(string name) => Properties.FirstOrDefault(property => property.Name == name).Value;

        public string? Text(string name)
        {
            if (Value(name) is not { } raw)
            {
                return null;
            }

            var text = new StringBuilder();
            for (var place = 0; place < raw.Length; place++)
            {
                text.Append(raw[place] != '\\' ? raw[place] : raw[++place] is 'n' or 'N' ? '\n' : raw[place]);
            }

            return text.ToString();
        }
    }

    public static Component Read(string text)
    {
        var root = new Component("", [], []);
        var open = new Stack<Component>([root]);
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            if (name == "BEGIN")
            {
                var part = new Component(value, [], []);
                open.Peek().Parts.Add(part);
                open.Push(part);
            }
            else if (name == "END")
            {
                if (open.Pop().Name != value)
                {
                    throw new FormatException("END:" + value + " closes another component");
                }
            }
            else
            {
                open.Peek().Properties.Add((name, value));
            }
        }

        return root.Parts.Single();
    }
}
