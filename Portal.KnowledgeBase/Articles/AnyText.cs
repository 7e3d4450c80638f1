using System.Text;

namespace Portal.KnowledgeBase.Articles;

/// <summary>Text files of whoever wrote them: UTF-8, UTF-16 by its mark, and what is neither as Windows of Western Europe wrote it.</summary>
public static class AnyText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    public static string Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }

    public static IReadOnlyList<string> ReadLines(string file) => Read(file).ReplaceLineEndings("\n").Split('\n');
}
