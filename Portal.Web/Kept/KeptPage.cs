using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;

namespace Portal.Web.Kept;

/// <summary>A page as every visitor gets it, but for the tokens of its forms: those are made for each.</summary>
/// <param name="Parts">What stands before, between and after the tokens.</param>
internal sealed record KeptPage(IReadOnlyList<byte[]> Parts, string ContentType, PageMoment Since, IReadOnlyCollection<int>? TicketIds)
{
    /// <summary>In bytes, with something for what holds them together.</summary>
    public int Size { get; } = 200 + Parts.Sum(part => part.Length);

    public async Task WriteAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var token = Parts.Count > 1 ? Encoding.ASCII.GetBytes(antiforgery.GetAndStoreTokens(context).RequestToken ?? "") : [];
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = Parts.Sum(part => part.Length) + (token.Length * (Parts.Count - 1));
        for (var place = 0; place < Parts.Count; place++)
        {
            if (place > 0)
                context.Response.BodyWriter.Write(token);
            context.Response.BodyWriter.Write(Parts[place]);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
