namespace Dashboard.Samples.Region;

/// <summary>
/// A small random generator of our own (PCG XSH-RR 64/32): the sample must have the same bytes on every machine and in
/// every version of .NET, which <see cref="Random"/> does not promise. Only additions, multiplications and square roots
/// are used on doubles, because these are exact everywhere and logarithms are not.
/// </summary>
public sealed class Pcg32
{
    private const ulong Multiplier = 6364136223846793005UL;
    private readonly ulong increment;
    private ulong state;

    private Pcg32(ulong seed, ulong stream)
    {
        increment = (stream << 1) | 1;
        state = seed + increment;
        NextBits();
    }

    /// <summary>
    /// A stream of its own for each thing that is simulated: a new assessment or school changes no other number.
    /// </summary>
    public static Pcg32 For(ulong seed, params ReadOnlySpan<int> key)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var part in key)
        {
            hash = (hash ^ (uint)part) * 1099511628211UL;
            hash ^= hash >> 29;
        }

        return new Pcg32(hash, hash * 0x9E3779B97F4A7C15UL);
    }

    /// <summary>A number that stands for a text in a key; the same in every run.</summary>
    public static int KeyOf(string text)
    {
        var hash = 2166136261u;
        foreach (var sign in text)
        {
            hash = (hash ^ sign) * 16777619u;
        }

        return (int)hash;
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUnit() => NextBits() / 4294967296.0;

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Next(int from, int to) => from + (int)(NextUnit() * (to - from + 1));

    public bool Chance(double probability) => NextUnit() < probability;

    /// <summary>Nearly normal, mean 0 and deviation 1: twelve uniforms, so without a logarithm.</summary>
    public double NextNormal()
    {
        var sum = -6.0;
        for (var draw = 0; draw < 12; draw++)
        {
            sum += NextUnit();
        }

        return sum;
    }

    private uint NextBits()
    {
        var old = state;
        state = (old * Multiplier) + increment;
        var shifted = (uint)(((old >> 18) ^ old) >> 27);
        var turn = (int)(old >> 59);
        return (shifted >> turn) | (shifted << (-turn & 31));
    }
}
