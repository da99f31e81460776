using Dashboard.Data.Domain.Access;

namespace Dashboard.Web.Auth;

/// <summary>Whose data this visitor may see. Until sign-in exists there is one nominal person, who sees the whole region.</summary>
public sealed class CurrentScope
{
    public AccessScope Value { get; } = AccessScope.Region;
}
