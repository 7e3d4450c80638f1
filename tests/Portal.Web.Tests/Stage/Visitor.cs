using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Portal.Web.Tests.Stage;

/// <summary>Somebody with a browser of their own: keeps cookies, follows redirects, reads forms before sending them.</summary>
internal sealed class Visitor : IDisposable
{
    private const int MostRedirects = 5;
    private static readonly Uri Here = new("https://localhost");

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;

    public Visitor(HttpMessageHandler portal, Uri? origin = null)
    {
        _client = new HttpClient(new CookieContainerHandler(_cookies) { InnerHandler = portal }) { BaseAddress = origin ?? Here };
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>Headers that go with each request from now on.</summary>
    public System.Net.Http.Headers.HttpRequestHeaders Headers => _client.DefaultRequestHeaders;

    public IEnumerable<Cookie> Cookies => _cookies.GetAllCookies();

    public Task<Sheet> GetAsync(string address) => SendAsync(HttpMethod.Get, address, content: null);

    /// <summary>Opens the page, fills in the form of this button and presses it.</summary>
    public async Task<Sheet> FillInAsync(string address, string button, params (string Name, string Value)[] typed) =>
        await FillInAsync(await GetAsync(address), button, typed);

    /// <summary>Fills in a page that is open already, however old it is.</summary>
    public Task<Sheet> FillInAsync(Sheet page, string button, params (string Name, string Value)[] typed) =>
        SubmitAsync(FilledForm.Of(page, button, typed));

    public Task<Sheet> SubmitAsync(FilledForm form) => form.Method == "POST"
        ? SendAsync(HttpMethod.Post, form.Target, new FormUrlEncodedContent(form.Fields))
        : GetAsync($"{form.Target}?{string.Join('&', form.Fields.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"))}");

    /// <summary>Sends what no page offers, with a token that is good for this visitor.</summary>
    public async Task<Sheet> ForgeAsync(string address, params (string Name, string Value)[] fields) =>
        await SendAsync(HttpMethod.Post, address, await WithTokenAsync(fields));

    public async Task<HttpContent> WithTokenAsync(params (string Name, string Value)[] fields)
    {
        var token = (await GetAsync("/mentions-legales")).Field("__RequestVerificationToken");
        return new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
    }

    public async Task<Sheet> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        var hops = new List<string>();
        var response = await SendOnceAsync(method, address, content);
        while (response.Headers.Location is { } location && (int)response.StatusCode is >= 300 and < 400 && hops.Count < MostRedirects)
        {
            hops.Add(string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {location.OriginalString}"));
            response.Dispose();
            response = await SendOnceAsync(HttpMethod.Get, location.OriginalString, content: null);
        }

        return new Sheet(response, await response.Content.ReadAsStringAsync(), hops);
    }

    /// <summary>A browser that has what this one has now, such as a thief's.</summary>
    public void CopyCookiesTo(Visitor other)
    {
        foreach (var cookie in Cookies)
            other._cookies.Add(Here, new Cookie(cookie.Name, cookie.Value, "/") { Secure = true });
    }

    /// <summary>For a program in this browser that speaks to the portal by itself.</summary>
    public HttpMessageHandler AsProgram(HttpMessageHandler portal) => new CookieContainerHandler(_cookies) { InnerHandler = portal };

    public async Task<HttpResponseMessage> HeadAsync(string address) => await SendOnceAsync(HttpMethod.Head, address, content: null);

    /// <summary>What a download brings.</summary>
    public async Task<byte[]> BytesAsync(string address)
    {
        using var response = await SendOnceAsync(HttpMethod.Get, address, content: null);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        return await response.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendOnceAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        return await _client.SendAsync(request);
    }
}
