/**
 * Keeps what is typed in a form in this browser until it was sent, so that a reload, a lost connection or an expired session
 * costs nothing. Never passwords, codes or hidden fields.
 */
export function startKeeping(form: HTMLFormElement): void {
  const key = `portal:${form.dataset.keep ?? ""}`;
  const fields = [...form.elements].filter(isKept);

  const kept = read(key);
  for (const field of fields) {
    const value = kept[field.name];
    if (value !== undefined && field.value === field.defaultValue && !field.value) field.value = value;
  }

  form.addEventListener("input", () => write(key, Object.fromEntries(fields.map((field) => [field.name, field.value]))));

  // The server answers a sent form with another page; one that comes back with faults brings its text along.
  form.addEventListener("submit", () => { window.addEventListener("pagehide", () => localStorage.removeItem(key), { once: true }); });
}

type Kept = HTMLInputElement | HTMLTextAreaElement;

function isKept(element: Element): element is Kept {
  return element instanceof HTMLTextAreaElement
    || (element instanceof HTMLInputElement && element.name !== "" && ["text", "email", "search"].includes(element.type));
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
  } catch {
    return {}; // Storage switched off, or not ours: nothing was kept.
  }
}

function write(key: string, values: Record<string, string>): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Storage is full or switched off: the form works as without script.
  }
}
