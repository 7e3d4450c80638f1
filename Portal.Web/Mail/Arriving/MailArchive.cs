using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Portal.Web.Setup;

namespace Portal.Web.Mail.Arriving;

/// <summary>Every message as it came, byte for byte, under the hash of its bytes and encrypted with the portal's protection keys.</summary>
internal sealed class MailArchive(DataFolder data, IOptions<MailOptions> options, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Portal.MailArchive");

    public static string HashOf(byte[] raw) => Convert.ToHexStringLower(SHA256.HashData(raw));

    /// <summary>Returns once the bytes are on the disk; false when they were there, since the same bytes are kept once.</summary>
    public async Task<bool> KeepAsync(byte[] raw, string hash, CancellationToken cancel)
    {
        var path = PathOf(hash);
        if (File.Exists(path))
            return false;

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var half = $"{path}.{Guid.NewGuid():N}.half";
        try
        {
            await using (var file = new FileStream(half, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(_protector.Protect(raw), cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(half, path, overwrite: true);
        }
        catch
        {
            File.Delete(half); // A full disk keeps no halves.
            throw;
        }

        return true;
    }

    /// <summary>Null when the file is gone, such as after a retention rule.</summary>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancel)
    {
        var path = PathOf(hash);
        return File.Exists(path) ? _protector.Unprotect(await File.ReadAllBytesAsync(path, cancel)) : null;
    }

    private string PathOf(string hash) =>
        Path.Combine(options.Value.ArchiveFolder.Length > 0 ? options.Value.ArchiveFolder : data.Folder("mail-archive"), hash[..2], hash + ".eml");
}
