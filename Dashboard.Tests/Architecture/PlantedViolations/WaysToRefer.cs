#nullable enable
// One type for every place of compiled code where a reference can hide. Each refers to Forbidden.Thing (or one of its kin) in its
// own way only, so that a walker that forgets a place is found out.
namespace Dashboard.Tests.Architecture.PlantedViolations.Forbidden
{
    internal class Thing
    {
        public static int Size { get; set; }

        public static void Touch()
        {
        }
    }

    internal interface IThing;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class ThingAttribute : Attribute;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class PointsAtAttribute(Type target) : Attribute
    {
        public Type Target { get; } = target;
    }

    internal sealed class ThingException : Exception;
}

namespace Dashboard.Tests.Architecture.PlantedViolations.Ways
{
    using Forbidden;

    internal sealed class ByBase : Thing;

    internal sealed class ByInterface : IThing;

    internal sealed class ByGenericBase : List<Thing>;

    internal sealed class ByConstraint<T>
        where T : Thing
    {
        public T? Value { get; set; }
    }

    [Thing]
    internal sealed class ByAttribute;

    internal sealed class ByAttributeArgument
    {
        [PointsAt(typeof(Thing))]
        public int Value { get; set; }
    }

    internal sealed class ByParameterAttribute
    {
        public static int Same([Thing] int value) => value;
    }

    internal sealed class ByField
    {
        internal readonly Thing[]? Things = null;
    }

    internal sealed class ByProperty
    {
        public Dictionary<string, List<Thing>>? Things { get; set; }
    }

    internal sealed class ByEvent
    {
        public event EventHandler<Thing>? Happened;

        public void Raise() => Happened?.Invoke(this, null!);
    }

    internal sealed class ByParameter
    {
        public static bool IsThere(ref Thing? thing) => thing is null;
    }

    internal sealed class ByReturn
    {
        public static (int, Thing?) None() => default;
    }

    internal sealed class ByCall
    {
        public static void Run() => Thing.Touch();
    }

    internal sealed class ByPropertyOfAnother
    {
        public static int Run() => Thing.Size;
    }

    internal sealed class ByGenericArgument
    {
        public static object Run() => Array.Empty<Thing>();
    }

    internal sealed class ByTypeOf
    {
        public static string Run() => typeof(Thing).ToString();
    }

    internal sealed class ByCatch
    {
        public static bool Run(Action action)
        {
            try
            {
                action();
                return true;
            }
            catch (ThingException)
            {
                return false;
            }
        }
    }

    internal sealed class ByTest
    {
        public static bool Run(object value) => value is Thing;
    }

    internal sealed class ByLambda
    {
        public static Action Run() => () => Thing.Touch();
    }

    internal sealed class ByAsync
    {
        public static async Task Run()
        {
            await Task.Yield();
            Thing.Touch();
        }
    }

    internal sealed class ByIterator
    {
        public static IEnumerable<int> Run()
        {
            yield return Thing.Size;
        }
    }

    internal sealed class ByNestedType
    {
        internal sealed class Inner
        {
            public Thing? Thing { get; set; }
        }
    }
}
