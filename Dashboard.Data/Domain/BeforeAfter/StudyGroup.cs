namespace Dashboard.Data.Domain.BeforeAfter;

/// <summary>
/// Schools that began at one time, with the works before and after it. Schools that joined in different years are different
/// groups, each with its own works and its own others: one model for all years would compare the later ones with the earlier
/// ones while these are already taking part (Goodman-Bacon, J. Econometrics 2021;225:254; Callaway and Sant'Anna, ibid. 200).
/// </summary>
/// <param name="Earlier">Works before the window «до», that only tell how the school usually stands.</param>
/// <param name="Before">Works of the window «до», at least 1.</param>
/// <param name="After">Works of the window «после», at least 1.</param>
/// <param name="Participants">Schools that took part; a reading for each of Earlier + Before + After works.</param>
/// <param name="References">Schools that did not, nor begin before the window «после» ends; may be none.</param>
/// <param name="Others">
/// The published level of the others in each work: the region without the participants, or what is known of that. Null in a
/// work in which nothing is published.
/// </param>
/// <param name="OtherWorks">Works of other grades and subjects of the same schools as deviations from what is published: what is ordinary is learned from them where few schools are seen.</param>
public sealed record StudyGroup(
    int Earlier,
    int Before,
    int After,
    IReadOnlyList<SchoolCourse> Participants,
    IReadOnlyList<SchoolCourse> References,
    IReadOnlyList<Reading?> Others,
    IReadOnlyList<IReadOnlyList<Deviation>> OtherWorks)
{
    internal int Known => Earlier + Before;

    internal Reading? BeforeOf(SchoolCourse course) => Reading.Pool(course.Readings.Skip(Earlier).Take(Before));

    internal Reading? AfterOf(SchoolCourse course) => Reading.Pool(course.Readings.Skip(Known).Take(After));
}
