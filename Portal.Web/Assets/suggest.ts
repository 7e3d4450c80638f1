import { fetchFragment, whenTypingPauses } from "./fragments";

/** Beside a form: what may already answer the question whose title is being typed. */
export function startSuggestions(form: HTMLFormElement): void {
  const title = form.querySelector<HTMLInputElement>("input[name='Form.Title']");
  const place = document.querySelector<HTMLElement>(form.dataset.suggest ?? "");
  if (!title || !place) return;

  whenTypingPauses(title, async (text) => {
    if (text.trim().length < 3) return;
    const html = await fetchFragment("/recherche/pour-question", text);
    if (html !== undefined && title.value === text) place.innerHTML = html;
  });
}
