import { startAttached } from "./attached";
import { startDraft } from "./drafts";
import { startPickers } from "./pickers";
import { startSending } from "./sending";

/** Where an agent writes. Without script it is a plain form with the same fields and buttons. */
export function startComposer(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>("#rep");
  if (!text) return;

  for (const hint of document.querySelectorAll<HTMLElement>(".with-script")) hint.hidden = false;
  for (const other of form.querySelectorAll<HTMLElement>(".without-script")) other.hidden = true;

  const attached = startAttached(form);
  const draft = startDraft(form, text);
  startPickers(form, text, attached);
  startSending(form, text, draft);
}
