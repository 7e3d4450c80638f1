using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Identity;

internal static class IdentityTables
{
    private const int KeyLength = 128;
    private const int PhoneLength = 256;
    private const int CredentialLength = 1024;

    /// <summary>
    /// Identity takes these from the running application's options, so that tools and tests, which run none, would see another
    /// model. Said here, they are the same for all; passkeys have their table from the first day.
    /// </summary>
    public static void FixIdentityTables(this ModelBuilder builder)
    {
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.LoginProvider).HasMaxLength(KeyLength);
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.ProviderKey).HasMaxLength(KeyLength);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.LoginProvider).HasMaxLength(KeyLength);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.Name).HasMaxLength(KeyLength);
        builder.Entity<PortalUser>().Property(user => user.PhoneNumber).HasMaxLength(PhoneLength);
        builder.Entity<PortalUser>().HasMany<IdentityUserPasskey<Guid>>().WithOne().HasForeignKey(passkey => passkey.UserId).IsRequired();
        builder.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("AspNetUserPasskeys");
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
    }
}
