namespace Dashboard.Data.Exports.Pptx;

public enum DeckFormat
{
    /// <summary>16:9.</summary>
    Wide,

    /// <summary>4:3, as old projectors show.</summary>
    Narrow,
}
