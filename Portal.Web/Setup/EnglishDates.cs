using System.Globalization;
using Microsoft.Extensions.Options;

namespace Portal.Web.Setup;

/// <summary>Dates for those who are written to in English, in the brand's time zone: « 8 April 2023 at 09:22 ».</summary>
public sealed class EnglishDates(IOptions<BrandOptions> brand)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(brand.Value.TimeZone);

    public string Day(DateTimeOffset time) => Local(time).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public string Full(DateTimeOffset time) => Local(time).ToString("d MMMM yyyy 'at' HH:mm", CultureInfo.InvariantCulture);

    private DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, _zone).DateTime;
}
