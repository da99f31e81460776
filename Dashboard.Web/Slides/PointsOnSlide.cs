using Dashboard.Data.Queries.Reports;
using Dashboard.Web.Charts;

namespace Dashboard.Web.Slides;

/// <summary>Schools as points over two values: the funnel and the quarters as a native scatter chart, limits as lines.</summary>
public static class PointsOnSlide
{
    public static ScatterBody Funnel(FunnelData data)
    {
        ScatterSeries Limit(string name, Func<FunnelStep, double> at) => new(name, [.. data.Curve.Select(step => new ScatterPoint(step.Participants, at(step)))], IsLine: true);
        IEnumerable<ScatterSeries> clouds =
        [
            Cloud("внутри обычного разброса", point => point is { IsOwn: true, Look: FunnelLook.Within }), Cloud("требует внимания", point => point is { IsOwn: true, Look: FunnelLook.Worse }),
            Cloud("за пределами с другой стороны", point => point is { IsOwn: true, Look: FunnelLook.Better }), Cloud("меньше 10 участников, вывода нет", point => point is { IsOwn: true, Look: FunnelLook.Small }),
            Cloud("другие школы региона", point => !point.IsOwn),
        ];
        IEnumerable<ScatterSeries> limits = data.Curve.Count == 0 ? []
            :
            [
                Limit("99,8\u00a0% снизу", step => step.Low998), Limit("95\u00a0% снизу", step => step.Low95), Limit(data.TargetName, _ => data.Target),
                Limit("95\u00a0% сверху", step => step.High95), Limit("99,8\u00a0% сверху", step => step.High998),
            ];
        return new ScatterBody(
            "Участников", data.Indicator, IsShareX: false, data.Scale == ValueScale.Share, [.. clouds.Where(cloud => cloud.Points.Count > 0), .. limits], FunnelDrawing.Summary(data));

        ScatterSeries Cloud(string name, Func<FunnelPoint, bool> isMeant) =>
            new(name, [.. data.Points.Where(isMeant).Select(point => new ScatterPoint(point.Participants, point.Value, point.IsNamed ? point.Name : null))]);
    }

    public static ScatterBody Quadrant(QuadrantData data)
    {
        IEnumerable<ScatterSeries> clouds =
        [
            Cloud("школа", point => point is { IsMarked: false, IsSmall: false }), Cloud("в перечне", point => point is { IsMarked: true, IsSmall: false }),
            Cloud("меньше 10 учеников: малая выборка", point => point.IsSmall),
        ];
        var (left, right) = (data.Points.Select(point => point.X).Append(data.XBorder).Min(), data.Points.Select(point => point.X).Append(data.XBorder).Max());
        var (low, high) = (data.Points.Select(point => point.Y).Append(0).Min(), data.Points.Select(point => point.Y).Append(0).Max());
        return new ScatterBody(
            data.XName, data.YName, IsShareX: false, IsShareY: true,
            [
                .. clouds.Where(cloud => cloud.Points.Count > 0),
                new(data.XBorderName, [new(data.XBorder, low), new(data.XBorder, high)], IsLine: true), new(data.YBorderName, [new(left, 0), new(right, 0)], IsLine: true),
            ],
            QuadrantDrawing.Summary(data));

        ScatterSeries Cloud(string name, Func<QuadrantPoint, bool> isMeant) => new(name, [.. data.Points.Where(isMeant).Select(point => new ScatterPoint(point.X, point.Y, point.IsNamed ? point.Name : null))]);
    }
}
