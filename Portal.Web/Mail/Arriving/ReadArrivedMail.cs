using Portal.Web.Mail.Inbound;
using Portal.Web.Mail.Inbound.Parts;

namespace Portal.Web.Mail.Arriving;

/// <summary>
/// Reads an archived message under limits of time, depth and size. Most are read here; what is unusually large or built, or stopped a
/// reader before, is read by a process of its own, which may die of it alone.
/// </summary>
internal sealed class ReadArrivedMail(MailReader reader, MailReaderOptions options, ReadInChild readInChild)
{
    private const int LongestHere = 3_000_000;
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);

    /// <param name="attempt">1 for the first.</param>
    public async Task<MailReading> RunAsync(byte[] raw, int attempt, CancellationToken cancel)
    {
        if (attempt > 1 || raw.Length > LongestHere || LooksBuilt(raw))
            return await readInChild.RunAsync(raw, cancel);

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(LongestRead);
        return reader.Read(raw, deadline.Token);
    }

    // No mail program nests so deep or sends so many parts.
    private bool LooksBuilt(byte[] raw)
    {
        using var stream = new MemoryStream(raw, writable: false);
        return MimeShape.Of(stream, options.Limits with { Depth = 12, Parts = 300, HeaderBytes = 64_000 }).Excess is not null;
    }
}
