namespace Portal.Web.Tests.Stage;

/// <summary>A browser's way out: what is the directory's goes there over the wire, all the rest to the portal.</summary>
internal sealed class Crossroads : DelegatingHandler
{
    private readonly Uri _elsewhere;
    private readonly HttpMessageInvoker _outside = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public Crossroads(HttpMessageHandler portal, Uri elsewhere)
        : base(portal) => _elsewhere = elsewhere;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri?.Authority == _elsewhere.Authority ? _outside.SendAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _outside.Dispose();
        base.Dispose(disposing);
    }
}
