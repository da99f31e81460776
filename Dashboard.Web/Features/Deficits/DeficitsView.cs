namespace Dashboard.Web.Features.Deficits;

/// <summary>What the page shows; the word in the address is the name in lower case.</summary>
internal enum DeficitsView
{
    /// <summary>Tasks by territories.</summary>
    Tasks,

    /// <summary>Tasks by years.</summary>
    Years,

    /// <summary>Tasks by groups of marks.</summary>
    Groups,

    /// <summary>The deficits by subject, the lasting ones first.</summary>
    List,
}
