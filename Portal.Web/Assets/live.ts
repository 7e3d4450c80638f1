import { HubConnectionBuilder, LogLevel } from "@microsoft/signalr";

interface Present { id: string; name: string; typing: boolean }

const retries = [0, 2_000, 5_000, 15_000, 30_000, 60_000];
const stillTyping = 4_000;

/** Who else looks at this thread or writes in it, and what was said meanwhile. */
export function startLive(talk: HTMLElement): void {
  const ticket = Number(talk.dataset.ticket);
  const sign = talk.querySelector<HTMLElement>("[data-presence]");
  const connection = new HubConnectionBuilder()
    .withUrl("/agents/en-direct")
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => retries[Math.min(context.previousRetryCount, retries.length - 1)] ?? null })
    .configureLogging(LogLevel.None)
    .build();

  connection.on("Present", (people: Present[]) => {
    if (!sign) return;
    const others = people.filter((person) => person.id !== talk.dataset.me);
    sign.hidden = others.length === 0;
    sign.textContent = wordsFor(others);
  });
  connection.on("Changed", () => { void refresh(ticket); });
  // What changed before this window had joined, or while it was away, nobody will tell it: the ticket's version does.
  const look = async (): Promise<void> => {
    const version = await connection.invoke<string | null>("Look", ticket);
    if (version !== document.getElementById("fil")?.dataset.version) await refresh(ticket);
  };
  connection.onreconnected(look);
  connection.start().then(look).catch(() => undefined); // Not reached: the thread is what it was when it was opened, as without script.

  let timer: number | undefined;
  const type = (typing: boolean): void => { if (connection.state === "Connected") connection.invoke("Type", typing).catch(() => undefined); };
  talk.addEventListener("input", (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    if (timer === undefined) type(true);
    window.clearTimeout(timer);
    timer = window.setTimeout(() => { timer = undefined; type(false); }, stillTyping);
  });
}

function wordsFor(others: Present[]): string {
  const names = (typing: boolean): string => new Intl.ListFormat("fr").format([...new Set(others.filter((person) => person.typing === typing).map((person) => person.name))]);
  const several = (typing: boolean): boolean => new Set(others.filter((person) => person.typing === typing).map((person) => person.id)).size > 1;
  const parts = [];
  if (names(true)) parts.push(`${names(true)} ${several(true) ? "écrivent" : "écrit"} une réponse`);
  if (names(false)) parts.push(`${names(false)} ${several(false) ? "regardent" : "regarde"} ce fil`);
  return parts.join(" ; ");
}

/** Shows the talk as it stands now. What the agent has not read yet still stops a send, until they say that they have. */
async function refresh(ticket: number): Promise<void> {
  const shown = document.getElementById("fil");
  if (!shown) return;
  try {
    const answer = await fetch(`/agents/fils/${ticket}?handler=Thread`);
    if (!answer.ok) return;
    const template = document.createElement("template");
    template.innerHTML = await answer.text();
    const now = template.content.querySelector<HTMLElement>("#fil");
    if (!now) return;
    const atEnd = shown.scrollHeight - shown.scrollTop - shown.clientHeight < 80;
    shown.dataset.version = now.dataset.version;
    shown.replaceChildren(...now.childNodes);
    if (atEnd) shown.scrollTop = shown.scrollHeight;
    tell(shown, now.dataset.last ?? "0");
  } catch {
    // Offline: the next change brings it.
  }
}

function tell(shown: HTMLElement, last: string): void {
  const seen = document.querySelector<HTMLInputElement>("input[name='Draft.LastSeen']");
  const news = document.querySelector<HTMLElement>("#composer .news");
  if (!seen || !news) return;
  const fresh = [...shown.querySelectorAll<HTMLElement>(".entry[data-message]")].filter((entry) => Number(entry.dataset.message) > Number(seen.value));
  const others = fresh.filter((entry) => entry.dataset.mine !== "oui");
  if (others.length === 0) {
    seen.value = last;
    return;
  }

  const read = document.createElement("button");
  read.type = "button";
  read.className = "button tight";
  read.textContent = "Je l’ai lu";
  read.addEventListener("click", () => {
    seen.value = last;
    news.hidden = true;
    others.at(-1)?.scrollIntoView({ block: "nearest" });
    document.getElementById("rep")?.focus();
  });
  const words = document.createElement("span");
  words.textContent = others.length === 1 ? "Un message vient d’arriver." : `${others.length} messages viennent d’arriver.`;
  news.replaceChildren(words, read);
  news.hidden = false;
}
