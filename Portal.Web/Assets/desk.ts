import "@github/markdown-toolbar-element";
import { startEditor } from "./editor";
import { startKeeping } from "./keep";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-editor]")) startEditor(form);

// The talk opens at its end, where the work is.
const talk = document.querySelector<HTMLElement>(".talk .scroll");
if (talk) talk.scrollTop = talk.scrollHeight;
