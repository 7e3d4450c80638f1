using System.Globalization;
using System.Xml;

namespace Portal.KnowledgeBase.Articles;

/// <summary>The size that an SVG says of itself, by its width and height or by its view box.</summary>
internal static class DrawingSize
{
    private static readonly XmlReaderSettings Careful = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 5_000_000 };

    public static PictureSize? Of(Stream content)
    {
        try
        {
            using var xml = XmlReader.Create(content, Careful);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg")
                return null;

            if (Number(xml.GetAttribute("width")) is { } width && Number(xml.GetAttribute("height")) is { } height)
                return Sized(width, height);

            var box = (xml.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            return box is [_, _, var wide, var high] && Number(wide) is { } boxWidth && Number(high) is { } boxHeight ? Sized(boxWidth, boxHeight) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static PictureSize? Sized(double width, double height) =>
        width is >= 1 and < 100_000 && height is >= 1 and < 100_000 ? new PictureSize((int)Math.Round(width), (int)Math.Round(height)) : null;

    private static double? Number(string? text)
    {
        var digits = text?.EndsWith("px", StringComparison.Ordinal) == true ? text[..^2] : text;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
