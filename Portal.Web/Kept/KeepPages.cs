using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Portal.Web.Kept;

/// <summary>
/// Answers visitors from memory while nothing of what they would see has changed. Whoever brings a cookie that could make a page
/// their own gets it made for them, and nothing made for them is ever kept. A page is kept only where it says what it shows.
/// </summary>
internal sealed class KeepPages(PageChanges changes, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens) : IMiddleware, IDisposable
{
    private const int MostBytes = 32_000_000;
    private const int LongestAddress = 300;
    private const string Look = "theme";

    // What the change feed doesn't tell of, such as how long ago something was.
    private static readonly TimeSpan OldAtMost = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsVisitor(context.Request, out var key))
        {
            await next(context);
            return;
        }

        if (_kept.TryGetValue<KeptPage>(key, out var kept) && kept is not null && !changes.HasChangedSince(kept.Since, kept.TicketIds))
        {
            await kept.WriteAsync(context, antiforgery);
            return;
        }

        using var recording = new PageRecording(context, changes.Now);
        context.Features.Set(recording);
        try
        {
            await next(context);
        }
        finally
        {
            await recording.StopAsync();
            context.Features.Set<PageRecording>(null);
        }

        if (recording.Result() is not { } page)
            return;

        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.Headers.SetCookie.Count == 0)
            _kept.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size, AbsoluteExpirationRelativeToNow = OldAtMost });
        await page.WriteAsync(context, antiforgery);
    }

    public void Dispose() => _kept.Dispose();

    private bool IsVisitor(HttpRequest request, [NotNullWhen(true)] out string? key)
    {
        key = null;
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Authorization.Count > 0)
            return false;

        var look = "";
        foreach (var (name, value) in request.Cookies)
        {
            if (name == Look)
                look = value is "light" or "dark" ? value : "";
            else if (name != tokens.Value.Cookie.Name)
                return false;
        }

        var address = request.Path.Value + request.QueryString.Value;
        key = $"{look} {address}";
        return address.Length <= LongestAddress;
    }
}
