import "@github/markdown-toolbar-element";
import { startComposer } from "./composer";
import { startEditor } from "./editor";
import { startKeeping } from "./keep";
import { startLive } from "./live";
import { startPasskey } from "./passkeys";
import { startShortcuts } from "./shortcuts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-editor]")) startEditor(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-composer]")) startComposer(form);
for (const talk of document.querySelectorAll<HTMLElement>(".talk[data-ticket]")) startLive(talk);
for (const sheet of document.querySelectorAll<HTMLDialogElement>("dialog[data-shortcuts]")) startShortcuts(sheet);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) startPasskey(button);

// The talk opens at its end, where the work is.
const talk = document.querySelector<HTMLElement>(".talk .scroll");
if (talk) talk.scrollTop = talk.scrollHeight;

// « Tout cocher » : only script can, so only script shows it.
for (const all of document.querySelectorAll<HTMLInputElement>("input[data-check-all]")) {
  all.closest("label")!.hidden = false;
  all.addEventListener("change", () => {
    for (const one of all.form!.querySelectorAll<HTMLInputElement>("input[name=ids]")) one.checked = all.checked;
  });
}
