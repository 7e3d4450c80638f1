namespace Portal.Web.Mail.Inbound.Parts;

/// <summary>Keeps the first bytes written to it and lets the rest go by.</summary>
internal sealed class BoundedMemory(int capacity) : Stream
{
    private readonly MemoryStream _kept = new();

    public bool IsFull { get; private set; }

    public ReadOnlySpan<byte> Written => _kept.GetBuffer().AsSpan(0, (int)_kept.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _kept.Length;

    public override long Position { get => _kept.Length; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count)
    {
        var room = (int)Math.Min(count, capacity - _kept.Length);
        _kept.Write(buffer, offset, room);
        IsFull |= room < count;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _kept.Dispose();
        base.Dispose(disposing);
    }
}
