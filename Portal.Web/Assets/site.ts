import { startContents } from "./contents";
import { startFinder } from "./finder";
import { startKeeping } from "./keep";
import { startSuggestions } from "./suggest";

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-finder]")) startFinder(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-suggest]")) startSuggestions(form);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keep]")) startKeeping(form);
for (const contents of document.querySelectorAll<HTMLElement>(".toc .open")) startContents(contents);
