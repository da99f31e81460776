using Dashboard.Tests.Support;
using Xunit;

namespace Dashboard.Tests.Architecture;

/// <summary>Names that say nothing about the product are not taken: the tree is its table of contents.</summary>
public sealed class NameTests
{
    /// <summary>Words that fit every program, so that anything may be thrown under them. Plurals are caught too.</summary>
    private static readonly string[] Empty =
        ["Common", "Helper", "Util", "Utility", "Utilitie", "Service", "Manager", "Model", "Dto", "Info"];

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        // The snapshot of the schema, in Migrations, is named by the tool that writes it.
        var written = BuiltCode.Product.Where(type => !type.Room.Contains("Migrations", StringComparison.Ordinal));
        Assert.Equal([], written.Select(type => type.Written.Name).Distinct(StringComparer.Ordinal).Where(SaysNothing));
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Assert.Equal([], Repository.Folders().Where(folder => SaysNothing(folder[(folder.LastIndexOf('/') + 1)..])));

    [Fact]
    public void No_test_type_has_a_name_that_says_nothing() =>
        Assert.Equal([], BuiltCode.Tests.Select(type => type.Written.Name).Distinct(StringComparer.Ordinal).Where(SaysNothing));

    [Theory]
    [InlineData("SchoolHelper", true, "the word closes the name")]
    [InlineData("HelpersOfSchools", true, "the word opens the name, in plural")]
    [InlineData("ImportService", true, "the usual suffix")]
    [InlineData("SchoolDTO", true, "capitals do not hide it")]
    [InlineData("InfoPanel", true, "a panel of what?")]
    [InlineData("Utilities", true, "a plural in -ies")]
    [InlineData("common", true, "a folder in lower case")]
    [InlineData("Informatics", false, "a subject begins with the same letters")]
    [InlineData("Utilisation", false, "another word with the same beginning")]
    [InlineData("SchoolName", false, "names what it is")]
    [InlineData("AccessScope", false, "names what it is")]
    public void A_word_is_found_only_as_a_word(string name, bool found, string reason) => Assert.True(SaysNothing(name) == found, reason);

    private static bool SaysNothing(string name) => Words(name).Any(word =>
        Empty.Any(empty => word.Equals(empty, StringComparison.OrdinalIgnoreCase) || word.Equals(empty + "s", StringComparison.OrdinalIgnoreCase)));

    /// <summary>«SchoolDTO» is «School» and «DTO»; marks of generic types and separators end a word too.</summary>
    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var place = 1; place <= name.Length; place++)
        {
            var ends = place == name.Length
                || !char.IsLetter(name[place])
                || (char.IsUpper(name[place]) && (!char.IsUpper(name[place - 1]) || (place + 1 < name.Length && char.IsLower(name[place + 1]))));
            if (!ends)
            {
                continue;
            }

            yield return name[start..place];
            start = place < name.Length && !char.IsLetter(name[place]) ? place + 1 : place;
        }
    }
}
