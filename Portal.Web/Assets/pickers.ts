import "@github/text-expander-element";
import type TextExpanderElement from "@github/text-expander-element";
import type { Attached } from "./attached";

interface Typed { key: string; text: string; provide(found: Promise<{ matched: boolean; fragment?: HTMLElement }>): void }
type Found = { matched: boolean; fragment?: HTMLElement };
interface Chosen { key: string; item: HTMLElement; value: string | null }

/** In the text box: `#` finds tutorials and questions, `/` macros, `@` colleagues. */
export function startPickers(form: HTMLFormElement, text: HTMLTextAreaElement, attached: Attached): void {
  const expander = form.querySelector<TextExpanderElement>("text-expander");
  const ticket = form.dataset.composer ?? "";
  if (!expander) return;

  let words = "";
  let latest: Promise<Found> | undefined;
  expander.addEventListener("text-expander-change", (event) => {
    const typed = (event as CustomEvent<Typed>).detail;
    words = typed.text;

    // Answers may overtake each other, and the element takes whichever comes last: each waits for the newest.
    const mine: Promise<Found> = find(ticket, typed.key, typed.text).then((found) => (latest === mine || !latest ? found : latest));
    latest = mine;
    typed.provide(mine);
  });

  expander.addEventListener("text-expander-value", (event) => {
    const chosen = (event as CustomEvent<Chosen>).detail;
    attached.take(chosen.item);
    if (chosen.key === "@") {
      chosen.value = chosen.item.dataset.text ?? "";
      return;
    }

    // A macro's words may be none or many, and a tutorial's are none: the element itself only knows how to put in one word.
    event.preventDefault();
    const end = text.selectionEnd;
    text.setRangeText(chosen.item.dataset.text ?? "", end - words.length - chosen.key.length, end, "end");
    expander.dismiss();
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
  expander.addEventListener("text-expander-committed", () => text.dispatchEvent(new Event("input", { bubbles: true })));
}

async function find(ticket: string, key: string, words: string): Promise<Found> {
  try {
    const answer = await fetch(`/agents/fils/${ticket}/choix?cle=${encodeURIComponent(key)}&q=${encodeURIComponent(words.slice(0, 120))}`);
    if (!answer.ok) return { matched: false };
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    const list = template.content.querySelector<HTMLElement>("[role=listbox]");
    return list?.querySelector("[role=option]") ? { matched: true, fragment: list } : { matched: false };
  } catch {
    return { matched: false }; // Offline: what is typed stays as it is.
  }
}
