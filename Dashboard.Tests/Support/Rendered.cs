using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Web.Slides;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace Dashboard.Tests.Support;

/// <summary>Renders one component to a document, as the server does before the browser connects; clicks and keys are tested in a browser.</summary>
internal static class Rendered
{
    public static async Task<IElement> AsHtml<TComponent>(object parameters, string address = "http://opora.test/", Action<IServiceCollection>? services = null)
        where TComponent : IComponent
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        collection.AddSingleton<NavigationManager>(new StillNavigation(address));
        collection.AddSingleton<IJSRuntime, NoScript>();
        collection.AddSingleton<IErrorBoundaryLogger, LoudBoundary>();
        // Nobody presses «На слайд» here: the desk only has to be there.
        collection.AddSingleton(new TrayDesk(null!, null!, null!));
        services?.Invoke(collection);
        await using var provider = collection.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var values = parameters.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters));
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(values))).ToHtmlString());
        var document = await new HtmlParser().ParseDocumentAsync("<!doctype html><body>" + html);
        return document.Body!;
    }

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    /// <summary>What a reader sees, with runs of spaces and line ends as one space; no-break spaces stay.</summary>
    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class StillNavigation : NavigationManager
    {
        public StillNavigation(string address) => Initialize("http://opora.test/", address);

        protected override void NavigateToCore(string uri, bool forceLoad) => Uri = ToAbsoluteUri(uri).ToString();
    }

    // A fault inside an error boundary is a fault of the test and not a designed page.
    private sealed class LoudBoundary : IErrorBoundaryLogger
    {
        public ValueTask LogErrorAsync(Exception exception) => ValueTask.FromException(exception);
    }

    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) =>
            throw new InvalidOperationException("no script runs before the browser connects: " + identifier);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }
}
