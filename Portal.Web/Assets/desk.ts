import "@github/markdown-toolbar-element";
import { startEditor } from "./editor";
import { startKeeping } from "./keep";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-editor]")) startEditor(form);

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
