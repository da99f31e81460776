namespace Dashboard.Web.Components;

/// <summary>A row of a <see cref="SignGrid"/>.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Name">The head in a word or a number, heard with every cell.</param>
/// <param name="Address">Where the row and its cells lead; null for a heading.</param>
/// <param name="Cells">One for each column; null where the row has nothing to say of it. Empty for a heading.</param>
public sealed record SignRow(string Title, string Name, string? Address, IReadOnlyList<SignCell?> Cells)
{
    public bool IsGroup => Address is null;
}

/// <param name="Sign">One character.</param>
/// <param name="Tone">ok, warn, worse, same or out: the class that paints it.</param>
/// <param name="Words">The same in words, for a screen reader.</param>
public sealed record SignCell(string Sign, string Tone, string Words);
