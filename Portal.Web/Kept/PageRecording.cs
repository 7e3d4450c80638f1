using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace Portal.Web.Kept;

/// <summary>One visitor's page while it is made; it is written down from the moment the page says what it shows.</summary>
internal sealed class PageRecording(HttpContext context, PageMoment since) : IDisposable
{
    /// <summary>Stands where a form's antiforgery token goes. Nobody outside ever sees it, so nobody can type it either.</summary>
    public static readonly string TokenPlace = $"token-{Guid.NewGuid():N}";

    private static readonly byte[] TokenBytes = Encoding.ASCII.GetBytes(TokenPlace);
    private IHttpResponseBodyFeature? _outside;
    private MemoryStream? _inside;
    private IReadOnlyCollection<int>? _ticketIds;

    public bool IsOn => _outside is not null;

    /// <param name="ticketIds">The tickets that the page shows anything of; null where any change of any ticket could alter it.</param>
    public void Start(IReadOnlyCollection<int>? ticketIds)
    {
        _ticketIds = ticketIds;
        if (IsOn)
            return;

        _outside = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        _inside = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_inside));
    }

    /// <summary>From here on what is written goes to the reader again.</summary>
    public async Task StopAsync()
    {
        if (_outside is null || context.Features.Get<IHttpResponseBodyFeature>() == _outside)
            return;

        await context.Response.BodyWriter.FlushAsync();
        context.Features.Set(_outside);
    }

    /// <summary>What was written, cut where the tokens go; null when nothing was.</summary>
    public KeptPage? Result()
    {
        if (_inside is not { Length: > 0 } written)
            return null;

        var parts = new List<byte[]>();
        ReadOnlySpan<byte> rest = written.GetBuffer().AsSpan(0, (int)written.Length);
        for (var at = rest.IndexOf(TokenBytes); at >= 0; at = rest.IndexOf(TokenBytes))
        {
            parts.Add(rest[..at].ToArray());
            rest = rest[(at + TokenBytes.Length)..];
        }

        parts.Add(rest.ToArray());
        return new KeptPage(parts, context.Response.ContentType ?? "", since, _ticketIds);
    }

    public void Dispose() => _inside?.Dispose();
}
