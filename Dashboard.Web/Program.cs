using Dashboard.Web;
using Dashboard.Web.Layout;
using Microsoft.Extensions.DependencyInjection.Extensions;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.TryAddScoped<IShellData, EmptyShellData>();

var app = builder.Build();
app.UseStatusCodePagesWithReExecute(Links.NotFound());
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
await app.RunAsync();
