import { startComposer } from "./composer";
import type { Draft } from "./drafts";
import { fromScript } from "./fragments";

/** Sends without leaving the page, so that a lost connection or an ended session costs nothing. A second click changes nothing. */
export function startSending(form: HTMLFormElement, text: HTMLTextAreaElement, draft: Draft): void {
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    if (form.ariaBusy !== "true") void send(button);
  });

  // Ctrl and Enter press the button that the agent means: the note while noting, else the first of the two audiences.
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>(form.classList.contains("noting") ? "button[formaction*='handler=Note']" : ".send .button.main, .send .button.only");
    if (button) form.requestSubmit(button);
  });

  const send = async (button: HTMLButtonElement): Promise<void> => {
    form.ariaBusy = "true";
    try {
      await draft.settle();
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(form, button), headers: fromScript });
      if (answer.status === 401) return stop("Votre session a pris fin. Rien n’est parti et votre texte est gardé : connectez-vous dans une autre fenêtre, puis envoyez de nouveau.", "/connexion");
      if (!answer.ok) return stop("Le portail n’a pas pu prendre cet envoi. Votre texte est gardé : rechargez la page pour voir où en est le fil.");
      if (answer.headers.get("content-type")?.includes("json")) {
        const { to } = await answer.json() as { to: string };
        draft.forget();
        location.assign(to);
        return;
      }

      show(await answer.text());
    } catch {
      stop("Le réseau ne répond pas. Votre texte est gardé : envoyez de nouveau dès qu’il revient, rien ne partira deux fois.");
    } finally {
      form.ariaBusy = null;
    }
  };

  const stop = (words: string, address?: string): void => {
    const notice = document.createElement("div");
    notice.className = "summary-errors stopped";
    notice.setAttribute("role", "alert");
    notice.textContent = words;
    if (address) {
      const link = document.createElement("a");
      link.href = address;
      link.target = "_blank";
      link.textContent = "Se connecter";
      notice.append(" ", link);
    }
    form.querySelector(".stopped")?.remove();
    form.prepend(notice);
  };
}

/** The send was stopped with reasons: the page as it stands now takes the place of what was shown, with the text in it. */
function show(html: string): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const id of ["fil", "composer"]) {
    const now = page.getElementById(id);
    if (now) document.getElementById(id)?.replaceWith(now);
  }

  const form = document.querySelector<HTMLFormElement>("#composer");
  if (form) startComposer(form);
  const talk = document.getElementById("fil");
  if (talk) talk.scrollTop = talk.scrollHeight;
  form?.querySelector<HTMLElement>("#rep")?.focus();
}
