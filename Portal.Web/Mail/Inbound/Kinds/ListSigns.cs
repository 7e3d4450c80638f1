namespace Portal.Web.Mail.Inbound.Kinds;

/// <summary>Whether a message went to many at once.</summary>
internal static class ListSigns
{
    public static bool Agree(MailHeaders headers) =>
        headers.Has("List-Id") || headers.Has("List-Post") || headers.Has("List-Unsubscribe") || headers.Has("List-Subscribe") || headers.Has("List-Help") || headers.Has("Mailing-List")
        || headers.Has("X-Mailman-Version") || headers.Has("X-BeenThere") || headers.Has("X-Mailing-List") || headers.Has("X-Campaign") || headers.Has("X-Listname")
        || headers.Word("Precedence") is "list" or "bulk" or "junk";
}
