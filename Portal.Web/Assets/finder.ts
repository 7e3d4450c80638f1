import Combobox from "@github/combobox-nav";
import { fetchFragment, whenTypingPauses } from "./fragments";

/** The search box: shows answers while somebody types. Without it, the form searches. */
export function startFinder(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  const list = form.querySelector<HTMLElement>(".list");
  if (!input || !list) return;

  let combobox: Combobox | undefined;

  const close = (): void => {
    combobox?.stop();
    combobox = undefined;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  };

  const open = (html: string): void => {
    close();
    list.innerHTML = html;
    const options = list.querySelector<HTMLElement>("[role=listbox]");
    if (!options) return;
    list.hidden = false;
    combobox = new Combobox(input, options);
    combobox.start();
    input.setAttribute("aria-expanded", "true");
  };

  whenTypingPauses(input, async (text) => {
    if (text.trim().length < 2) return close();
    const html = await fetchFragment("/recherche/suggestions", text);
    if (html !== undefined && input.value === text && document.activeElement === input) open(html);
  });

  // Escape closes the list and keeps the words, instead of emptying the field.
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("focus", () => { if (list.childElementCount > 0 && list.hidden && input.value.length > 1) open(list.innerHTML); });
  document.addEventListener("click", (event) => { if (!form.contains(event.target as Node)) close(); });
}
