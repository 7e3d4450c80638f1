namespace Portal.Tickets.People;

/// <summary>Whether a person proves, now, that they want this one act. A proof is good once, and for nothing else.</summary>
public sealed class CheckProof(CheckMailedCode mailedCode, IEnumerable<IProofMeans> others)
{
    public async Task<bool> RunAsync(Guid personId, string purpose, Proof proof, CancellationToken cancel)
    {
        if (proof.Answer.Length is 0 or > Proof.AnswerLength)
            return false;

        if (proof.Means == ProofMeans.MailedCode)
            return await mailedCode.RunAsync(personId, purpose, proof.Answer, cancel);

        return others.FirstOrDefault(means => means.Means == proof.Means) is { } means
            && await means.TakeAsync(personId, purpose, proof.Answer, cancel);
    }
}
