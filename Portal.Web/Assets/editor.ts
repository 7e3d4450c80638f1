import { insert, startPictures } from "./pictures";
import { startKeepingUnsaved } from "./unsaved";

const pause = 400;

/** Beside a tutorial's text: how it will look, a moment after each pause. Without script a button shows it. */
export function startEditor(form: HTMLFormElement): void {
  const preview = form.querySelector<HTMLElement>("#apercu");
  const text = form.querySelector<HTMLTextAreaElement>("#texte");
  if (!preview || !text) return;

  startPictures(form, text);
  startKeepingUnsaved(form, text);
  for (const button of form.querySelectorAll<HTMLButtonElement>("[data-insert]")) {
    button.addEventListener("click", () => insert(text, button.dataset.insert ?? ""));
  }

  let timer: number | undefined;
  let latest = 0;
  const show = async (): Promise<void> => {
    const mine = ++latest;
    try {
      const answer = await fetch("?handler=Fragment", { method: "POST", body: new FormData(form) });
      const html = await answer.text();
      if (answer.ok && mine === latest) preview.innerHTML = html;
    } catch {
      // Offline: the preview waits, the text is in the page.
    }
  };
  text.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(show, pause);
  });
}
