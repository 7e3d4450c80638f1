const pause = 120;

/** Calls back with the field's text once typing has paused; an answer that comes late for an older text is the caller's to drop. */
export function whenTypingPauses(field: HTMLInputElement, act: (text: string) => unknown): void {
  let timer: number | undefined;
  field.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => act(field.value), pause);
  });
}

/** A piece of a page for these words; undefined when it can't be had, and then the page stays as it is. */
export async function fetchFragment(address: string, text: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${address}?q=${encodeURIComponent(text.slice(0, 500))}`, { headers: { accept: "text/html" } });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined; // Offline: suggestions are a help, not a need.
  }
}

/** Tells the portal that a script asks: it answers 401 where it would lead a person to the page to sign in. */
export const fromScript = { "X-Requested-With": "XMLHttpRequest" };
