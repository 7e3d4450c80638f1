const faults = {
  notShown: "La clé n’a pas été montrée, ou pas à temps. Rien n’est changé : vous pouvez recommencer.",
  known: "Cet appareil a déjà une clé pour vous. Rien n’est changé.",
  offline: "Le portail n’a pas répondu. Rien n’est changé : vérifiez la connexion et recommencez.",
};

/** A button whose form is sent with what the device answers: a new passkey, or one that is shown. Hidden where the browser has none. */
export function startPasskey(button: HTMLButtonElement): void {
  const form = button.form;
  const part = button.closest<HTMLElement>("[data-passkey-part]");
  const answer = part?.querySelector<HTMLInputElement>("[data-passkey-answer]");
  if (!form || !part || !answer || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  part.hidden = false;
  const fault = part.querySelector<HTMLElement>("[data-passkey-fault]");
  button.addEventListener("click", (event) => {
    if (answer.value) return;
    event.preventDefault();
    if (fault) fault.hidden = true;
    ask(form, button).then((credential) => {
      answer.value = JSON.stringify(credential);
      form.requestSubmit(button);
    }, (failure: unknown) => {
      if (!fault) return;
      fault.textContent = !(failure instanceof DOMException) ? faults.offline : failure.name === "InvalidStateError" ? faults.known : faults.notShown;
      fault.hidden = false;
    });
  });
}

async function ask(form: HTMLFormElement, button: HTMLButtonElement): Promise<PublicKeyCredentialJSON> {
  // With all that the form says: what is signed is good for that only.
  const asked = await fetch(button.dataset.options ?? "", { method: "POST", body: new FormData(form) });
  if (!asked.ok) throw new Error(asked.statusText);
  const options: unknown = await asked.json();
  const credential = button.dataset.passkey === "make"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON) });
  return (credential as PublicKeyCredential).toJSON();
}
