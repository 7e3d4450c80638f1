namespace Portal.Tickets.People;

/// <summary>What this folder asks to be written to people; queued with the same SaveChanges as its cause.</summary>
public interface IPeopleMail
{
    void SignInCode(Person person, string digits);

    /// <summary>To a member of the team who asked for a code: they sign in by password.</summary>
    void SignInNeedsPassword(Person person);

    /// <summary>Six digits that prove who wants this one act.</summary>
    void ProofCode(Person person, ProofAct act, string digits);

    /// <summary>To whoever got another role in the portal.</summary>
    void RoleChanged(Person person, Person by);
}
