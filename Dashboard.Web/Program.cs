using Dashboard.Data;
using Dashboard.Web;
using Dashboard.Web.Auth;
using Dashboard.Web.CommandLine;
using Dashboard.Web.Documents;
using Dashboard.Web.Layout;
using Dashboard.Web.Reminders;
using Dashboard.Web.Slides;

if (await Commands.RunAsync(args, Console.Out, Console.Error) is { } status)
{
    return status;
}

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
if (!builder.Environment.IsDevelopment())
{
    // Of a site that is started from its sources the framework takes every file for one that is being edited: it would send all styles and
    // scripts uncompressed and ask for them at each visit. What the build has compressed is sent instead.
    builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
}

var (folder, kind) = FirstStart.Choose(builder.Configuration);
builder.Services.AddDashboardData(folder, kind);
// Static files are compressed by the build; a heatmap of a region is 200 KB of text that is made for each visit.
builder.Services.AddResponseCompression();
// A table pasted from Word is one message of the circuit: with the 32 KB that are usual, forty activities in Russian would cut the connection.
builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = 1024 * 1024);
builder.Services.AddScoped<CurrentScope>();
builder.Services.AddSingleton<RoadmapFiles>().AddSingleton<SiteFiles>();
builder.Services.AddScoped<IShellData, ShellData>().AddScoped<TrayDesk>().AddDocuments();
builder.Services.AddHostedService<MarkersAhead>().AddHostedService<WatchAhead>();
builder.Services.AddDailyDigest(builder.Configuration, Console.Error);
if (builder.Configuration["urls"] is null)
{
    // Until people and sign-in exist, nobody from another machine may come in.
    builder.WebHost.UseUrls("http://127.0.0.1:5080");
}

var app = builder.Build();
await FirstStart.PrepareAsync(app.Services, Console.Error);
app.UseResponseCompression();
app.UseStatusCodePagesWithReExecute(Links.NotFound());
app.UseAntiforgery();
app.MapStaticAssets();
RoadmapFiles.Map(app);
PartnerFiles.Map(app);
app.MapEvidence();
app.MapDocuments();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
return 0;
