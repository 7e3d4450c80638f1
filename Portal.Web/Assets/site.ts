import { startAttaching } from "./attach";
import { startContents } from "./contents";
import { startFinder } from "./finder";
import { startGuard } from "./guard";
import { startKeeping } from "./keep";
import { startPasskey } from "./passkeys";
import { startSuggestions } from "./suggest";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-finder]")) startFinder(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-suggest]")) startSuggestions(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);
for (const place of document.querySelectorAll<HTMLElement>("[data-attach]")) startAttaching(place);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-guard]")) startGuard(form);
for (const contents of document.querySelectorAll<HTMLElement>(".toc .open")) startContents(contents);
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-passkey]")) startPasskey(button);
