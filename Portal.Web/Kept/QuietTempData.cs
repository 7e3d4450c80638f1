using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Portal.Web.Kept;

/// <summary>The library's cookie for what one page says to the next, which it would also take away from browsers that don't have it.</summary>
internal sealed class QuietTempData(IServiceProvider services) : ITempDataProvider
{
    private readonly CookieTempDataProvider _cookie = ActivatorUtilities.CreateInstance<CookieTempDataProvider>(services);

    public IDictionary<string, object> LoadTempData(HttpContext context) => _cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values)
    {
        if (values.Count > 0 || context.Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName))
            _cookie.SaveTempData(context, values);
    }
}
