namespace Portal.SqlServer.Tests.Model;

/// <summary>The only columns without a maximum length, each with its reason.</summary>
internal static class LongTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Messages.Body"] = "100,000 characters, which the message checks itself; nvarchar ends at 4,000",
        ["MessageEdits.Body"] = "what a message was, as long as one may be",
        ["HeldPosts.AttachmentIds"] = "JSON: the engine keeps a list so",
        ["HeldPosts.Comment"] = "a message to be, as long as one may be",
        ["Promotions.Question"] = "a message to be, as long as one may be",
        ["Promotions.Answer"] = "a message to be, as long as one may be",
        ["HeldAnswers.Body"] = "a message to be, as long as one may be",
        ["HeldAnswers.ArticleIds"] = "JSON: the engine keeps a list so",
        ["KeptDrafts.Body"] = "a message to be, as long as one may be",
        ["KeptDrafts.ArticleIds"] = "JSON: the engine keeps a list so",
        ["Macros.Body"] = "10,000 characters; nvarchar ends at 4,000",
        ["Macros.ArticleIds"] = "JSON: the engine keeps a list so",
        ["OutgoingMail.Content"] = "a whole letter, encrypted",
        ["DataProtectionKeys.FriendlyName"] = "the key store's own table",
        ["DataProtectionKeys.Xml"] = "the key store's own table",
        ["AspNetUsers.PasswordHash"] = "Identity's own, written by its hasher",
        ["AspNetUsers.SecurityStamp"] = "Identity's own",
        ["AspNetUsers.ConcurrencyStamp"] = "Identity's own",
        ["AspNetUserClaims.ClaimType"] = "Identity's own; not used here",
        ["AspNetUserClaims.ClaimValue"] = "Identity's own; not used here",
        ["AspNetUserLogins.ProviderDisplayName"] = "Identity's own; not used here",
        ["AspNetUserTokens.Value"] = "Identity's own, such as an authenticator's key",
        ["AspNetUserPasskeys.Data"] = "JSON",
    };
}
