namespace Dashboard.Web.Reminders;

/// <summary>Starts the daily letter where a mail server is set; without one nothing runs.</summary>
internal static class Registration
{
    public static void AddDailyDigest(this IServiceCollection services, IConfiguration configuration, TextWriter console)
    {
        var (settings, problem) = DigestSettings.Read(configuration);
        if (problem is not null)
        {
            console.WriteLine(problem);
        }
        else if (settings is not null)
        {
            services.AddSingleton(settings).AddHostedService<DailyDigest>();
        }
    }
}
