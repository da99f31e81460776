namespace Dashboard.Web.Components;

/// <summary>The layout that a skeleton holds the place of.</summary>
public enum SkeletonKind
{
    Table,
    Tiles,
    Chart,
    Lines,
}
