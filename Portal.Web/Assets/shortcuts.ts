const place = "portal:raccourcis";

/** The desk by keyboard. Keys do nothing while somebody types, nor once they are switched off in the sheet. */
export function startShortcuts(sheet: HTMLDialogElement): void {
  const opener = document.querySelector<HTMLButtonElement>("button[data-shortcuts]");
  const active = sheet.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (opener) {
    opener.hidden = false;
    opener.addEventListener("click", () => sheet.showModal());
  }
  if (active) {
    active.checked = isOn();
    active.addEventListener("change", () => turn(active.checked));
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = isTyping(event.target);
    if (event.key === "Escape" && typing) {
      (event.target as HTMLElement).blur();
      return;
    }
    if (typing || sheet.open || !isOn()) return;
    if (event.key === "?") sheet.showModal();
    else if (!act(event.key)) return;
    event.preventDefault();
  });
}

/** True when the key meant something here. */
function act(key: string): boolean {
  const composer = document.querySelector<HTMLFormElement>("#composer");
  const text = composer?.querySelector<HTMLTextAreaElement>("#rep");
  switch (key) {
    case "j": return step(1);
    case "k": return step(-1);
    case "f": return next();
    case "r":
    case "n":
      if (!text) return false;
      composer?.classList.toggle("noting", key === "n");
      text.focus();
      return true;
    case "/":
      if (!text) return find("input[type=search]")?.focus() === undefined;
      composer?.classList.remove("noting");
      text.focus();
      text.setRangeText("/", text.selectionEnd, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
      return true;
    default: {
      // Each part of the page names its own key, in one attribute.
      const target = find(`[data-shortcut="${CSS.escape(key)}"]`);
      if (!target) return false;
      if (target.matches("select, textarea, input:not([type=checkbox])")) target.focus();
      else target.click();
      return true;
    }
  }
}

function rows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(".queue .items a, .worklist tbody th a")].filter((link) => link.offsetParent !== null);
}

function step(by: number): boolean {
  const links = rows();
  const from = links.findIndex((link) => link === document.activeElement);
  const start = from >= 0 ? from : links.findIndex((link) => link.getAttribute("aria-current") === "true");
  const to = links[Math.max(0, Math.min(links.length - 1, start + by))];
  to?.focus();
  return to !== undefined;
}

function next(): boolean {
  const links = rows();
  const to = links[links.findIndex((link) => link.getAttribute("aria-current") === "true") + 1];
  to?.click();
  return to !== undefined;
}

function find(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.offsetParent !== null || element.matches(".visually-hidden"));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type))
    || (target instanceof HTMLElement && target.isContentEditable);
}

function isOn(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true; // Storage switched off: the keys work as they come.
  }
}

function turn(on: boolean): void {
  try {
    if (on) localStorage.removeItem(place);
    else localStorage.setItem(place, "off");
  } catch {
    // Not kept for the next page.
  }
}
