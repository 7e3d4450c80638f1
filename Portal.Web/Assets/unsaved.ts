/**
 * Keeps a tutorial's text in this browser until it was saved, and offers it again: a closed window, a lost connection or an
 * expired session costs nothing.
 */
export function startKeepingUnsaved(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  const key = `portal:${location.pathname}`;
  const offer = form.querySelector<HTMLElement>("[data-kept]");
  // What was written under « nouveau » stands here now, under its own address.
  const fresh = `portal:${location.pathname.replace(/[^/]+(?=\/modifier$)/, "nouveau")}`;
  if (isSame(read(fresh), text.value)) forget(fresh);
  const kept = read(key);
  if (kept !== null && offer) {
    if (isSame(kept, text.value)) forget(key);
    else offer.hidden = false;
  }

  offer?.querySelector("[data-kept-take]")?.addEventListener("click", () => {
    text.value = kept ?? text.value;
    offer.hidden = true;
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.focus();
  });
  offer?.querySelector("[data-kept-drop]")?.addEventListener("click", () => {
    forget(key);
    offer.hidden = true;
  });
  text.addEventListener("input", () => keep(key, text.value));
}

/** The server sets the line of the status and the last line ends. */
function isSame(kept: string | null, shown: string): boolean {
  const plain = (text: string): string => text.replace(/^status:.*$/m, "").trim();
  return kept !== null && plain(kept) === plain(shown);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage switched off: nothing was kept.
  }
}

function keep(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Full or switched off: the page works as without script.
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
