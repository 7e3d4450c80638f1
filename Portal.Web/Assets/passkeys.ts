const faults = {
  notShown: "La clé n’a pas été montrée, ou pas à temps. Rien n’est changé : vous pouvez recommencer.",
  known: "Cet appareil a déjà une clé pour vous. Rien n’est changé.",
  offline: "Le portail n’a pas répondu. Rien n’est changé : vérifiez la connexion et recommencez.",
};

/** A form that is sent with what the device answers: a new passkey, or one that is shown. Hidden where the browser has none. */
export function startPasskey(form: HTMLFormElement): void {
  const answer = form.querySelector<HTMLInputElement>("input[name$=credential i]");
  if (!answer || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;

  form.hidden = false;
  const making = form.dataset.passkey === "make";
  const fault = form.querySelector<HTMLElement>("[data-passkey-fault]");
  form.addEventListener("submit", (event) => {
    if (answer.value) return;
    event.preventDefault();
    if (fault) fault.hidden = true;
    ask(form, making).then((credential) => {
      answer.value = JSON.stringify(credential);
      form.submit();
    }, (failure: unknown) => {
      if (!fault) return;
      fault.textContent = !(failure instanceof DOMException) ? faults.offline : failure.name === "InvalidStateError" ? faults.known : faults.notShown;
      fault.hidden = false;
    });
  });
}

async function ask(form: HTMLFormElement, making: boolean): Promise<PublicKeyCredentialJSON> {
  const token = form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "";
  const asked = await fetch(form.dataset.options ?? "", { method: "POST", headers: { RequestVerificationToken: token } });
  if (!asked.ok) throw new Error(asked.statusText);
  const options: unknown = await asked.json();
  const credential = making
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON) });
  return (credential as PublicKeyCredential).toJSON();
}
