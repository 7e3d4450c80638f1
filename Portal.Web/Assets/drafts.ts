import { fromScript } from "./fragments";

const pause = 1000;

/** What is typed and not sent: on the portal a moment after each pause, and in this browser until the portal has it. */
export interface Draft {
  /** Waits for a save that is under way, and starts none until the next key. */
  settle(): Promise<void>;

  /** The text was sent: nothing of it is kept here. */
  forget(): void;
}

interface Local { body: string; key: string }
interface Saved { version: string | null; at?: string; body?: string }

export function startDraft(form: HTMLFormElement, text: HTMLTextAreaElement): Draft {
  const place = `portal:fil-${form.dataset.composer ?? ""}`;
  const status = form.querySelector<HTMLElement>(".kept");
  const version = form.querySelector<HTMLInputElement>("input[name='Draft.Kept']");
  const key = form.querySelector<HTMLInputElement>("input[name='Draft.Key']")?.value ?? "";
  let timer: number | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const say = (words: string): void => { if (status) status.textContent = words; };
  const later = (): void => {
    window.clearTimeout(timer);
    if (!stopped) timer = window.setTimeout(() => { running = save().finally(() => { running = undefined; }); }, pause);
  };

  const save = async (): Promise<void> => {
    if (running) await running;
    const sent = text.value;
    try {
      const answer = await fetch(`/agents/fils/${form.dataset.composer ?? ""}?handler=Draft`, { method: "POST", body: new FormData(form), headers: fromScript });
      if (answer.status === 401) return say("Votre session a pris fin : le brouillon est gardé dans ce navigateur.");
      if (answer.status === 409) return choose(await answer.json() as Saved);
      if (!answer.ok) return say("Le brouillon n’est pas enregistré ; il est gardé dans ce navigateur.");
      const saved = await answer.json() as Saved;
      if (version) version.value = saved.version ?? "";
      if (text.value === sent) remove(place);
      say(saved.at ? `Brouillon gardé à ${saved.at}` : "");
    } catch {
      say("Hors ligne : le brouillon est gardé dans ce navigateur.");
    }
  };

  /** Two texts for one place: the agent says which. */
  const choose = (other: Saved, words = other.version ? `Ce brouillon a changé dans une autre fenêtre${other.at ? `, à ${other.at}` : ""}.` : "Ce brouillon a été envoyé ou vidé dans une autre fenêtre."): void => {
    stopped = true;
    const notice = document.createElement("div");
    notice.className = "summary-errors two-texts";
    notice.setAttribute("role", "alert");
    const told = document.createElement("p");
    told.textContent = `${words} Rien n’a été écrasé.`;
    notice.append(told);
    const offer = (label: string, body: string): void => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button tight";
      button.textContent = label;
      button.addEventListener("click", () => {
        notice.remove();
        if (version) version.value = other.version ?? "";
        text.value = body;
        stopped = false;
        text.focus();
        text.dispatchEvent(new Event("input", { bubbles: true }));
      });
      notice.append(button);
    };
    offer("Garder ce texte-ci", text.value);
    offer(other.body === undefined ? "Vider" : "Prendre l’autre", other.body ?? "");
    form.querySelector(".two-texts")?.remove();
    form.prepend(notice);
  };

  const local = read(place);
  const sent = form.dataset.sent?.split(" ") ?? [];
  if (local && sent.includes(local.key)) remove(place);
  else if (local && local.body && local.body !== text.value) {
    if (text.value) choose({ version: version?.value ?? null, body: local.body }, "Ce navigateur a gardé un autre texte.");
    else {
      text.value = local.body;
      say("Votre texte a été retrouvé dans ce navigateur.");
      later();
    }
  }

  form.addEventListener("input", () => {
    write(place, { body: text.value, key });
    later();
  });
  window.addEventListener("online", () => { if (read(place)) later(); });

  return {
    async settle() {
      window.clearTimeout(timer);
      await running;
    },
    forget: () => { stopped = true; window.clearTimeout(timer); remove(place); },
  };
}

function read(place: string): Local | undefined {
  try {
    const kept = localStorage.getItem(place);
    return kept === null ? undefined : JSON.parse(kept) as Local;
  } catch {
    return undefined; // Storage switched off, or not ours: nothing was kept.
  }
}

function write(place: string, local: Local): void {
  try {
    localStorage.setItem(place, JSON.stringify(local));
  } catch {
    // Storage is full or switched off: the portal keeps the draft all the same.
  }
}

function remove(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // As above.
  }
}
