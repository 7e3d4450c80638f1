const pause = 600;

/** Under a text that would be public: what in it is personal, a moment after each pause. The server says it again when it is sent. */
export function startGuard(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>("[data-guard-place]");
  const page = form.dataset.guard;
  if (!place || !page) return;

  let timer: number | undefined;
  let latest = 0;
  const look = async (): Promise<void> => {
    const mine = ++latest;
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
    typed.set("pour", page);
    try {
      const answer = await fetch("/questions/garde", { method: "POST", body: typed });
      if (answer.ok && mine === latest) show(await answer.text());
    } catch {
      // Offline: the server looks when the form is sent.
    }
  };

  // Drawn anew only when it says something else: a button under somebody's finger must not vanish.
  const show = (html: string): void => { if (place.innerHTML.trim() !== html.trim()) place.innerHTML = html; };

  const later = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
}
