namespace Portal.Tickets.PersonalData;

/// <summary>A stretch of a text that tells who somebody is or how to reach them.</summary>
public sealed record Finding(FindingKind Kind, int Start, int Length, string Text)
{
    public int End => Start + Length;
}

/// <summary>In the order of certainty: where two claim the same stretch, the first stands.</summary>
public enum FindingKind { MailAddress, Iban, CompanyNumber, Telephone, CompanyName }
