import "@github/markdown-toolbar-element";
import { startComposer } from "./composer";
import { startEditor } from "./editor";
import { startKeeping } from "./keep";
import { startLive } from "./live";
import { startShortcuts } from "./shortcuts";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-editor]")) startEditor(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-composer]")) startComposer(form);
for (const talk of document.querySelectorAll<HTMLElement>(".talk[data-ticket]")) startLive(talk);
for (const sheet of document.querySelectorAll<HTMLDialogElement>("dialog[data-shortcuts]")) startShortcuts(sheet);

// The talk opens at its end, where the work is.
const talk = document.querySelector<HTMLElement>(".talk .scroll");
if (talk) talk.scrollTop = talk.scrollHeight;
