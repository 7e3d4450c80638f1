namespace Portal.Tickets.People;

/// <summary>What mailed digits are asked for; the letter says it in its reader's language.</summary>
public enum ProofAct { ConfirmItIsYou, ChangeRole, ChangeWhatIsRequired, ChoosePassword }
