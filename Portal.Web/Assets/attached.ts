/** What goes along with an answer: cited tutorials, and what a macro does besides. */
export interface Attached {
  /** Takes what a choice brings, its words apart. */
  take(choice: HTMLElement): void;
}

export function startAttached(form: HTMLFormElement): Attached {
  const list = form.querySelector<HTMLUListElement>(".cited");
  const select = form.querySelector<HTMLSelectElement>("select[name='Draft.ArticleIds']");

  // The suggestions beside the thread are boxes of this form too.
  const beside = (): HTMLInputElement[] =>
    [...form.elements].filter((field): field is HTMLInputElement => field instanceof HTMLInputElement && field.name === "Draft.ArticleIds" && !list?.contains(field));
  const boxOf = (id: string): HTMLInputElement | undefined => beside().find((box) => box.value === id);
  const chipOf = (id: string): HTMLElement | undefined =>
    [...(list?.children ?? [])].find((chip): chip is HTMLElement => chip.querySelector("input")?.value === id);
  const titleOf = (id: string): string => [...(select?.options ?? [])].find((option) => option.value === id)?.text ?? id;
  const changed = (): void => { form.dispatchEvent(new Event("input", { bubbles: true })); };

  const show = (id: string): void => {
    if (!list || chipOf(id)) return;
    const chip = document.createElement("li");
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.value = id;
    if (!boxOf(id)) box.name = "Draft.ArticleIds"; // Otherwise the box beside speaks for it.
    label.append(box, titleOf(id));
    chip.append(label);
    list.append(chip);
  };

  const cite = (id: string): void => {
    const box = boxOf(id);
    if (box) box.checked = true;
    show(id);
    changed();
  };

  list?.addEventListener("change", (event) => {
    const box = event.target as HTMLInputElement;
    if (box.checked) return;
    const other = boxOf(box.value);
    if (other) other.checked = false;
    box.closest("li")?.remove();
    changed();
    form.querySelector<HTMLElement>("#rep")?.focus();
  });
  select?.addEventListener("change", () => {
    if (select.value) cite(select.value);
    select.value = "";
  });
  for (const box of beside()) {
    if (box.checked) show(box.value);
    box.addEventListener("change", () => {
      if (box.checked) show(box.value);
      else chipOf(box.value)?.remove();
      changed();
    });
  }

  const also = (choice: HTMLElement): void => {
    const part = form.querySelector<HTMLElement>(".also");
    const set = (name: string, act: (field: HTMLInputElement & HTMLSelectElement) => void): void => {
      const field = part?.querySelector<HTMLInputElement & HTMLSelectElement>(`[name='${name}']`);
      if (!part || !field) return;
      act(field);
      part.hidden = false;
      const label = field.closest("label");
      if (label) label.hidden = false;
    };
    if (choice.dataset.take) set("Draft.TakeIt", (field) => { field.checked = true; });
    if (choice.dataset.theme) set("Draft.Theme", (field) => { field.value = choice.dataset.theme ?? ""; });
    const then = form.querySelector<HTMLSelectElement>("select[name='Draft.Then']");
    if (choice.dataset.then && then) then.value = choice.dataset.then;
    const macro = form.querySelector<HTMLInputElement>("input[name='Draft.MacroId']");
    if (choice.dataset.macro && macro) macro.value = choice.dataset.macro;
  };

  return {
    take(choice) {
      if (choice.dataset.article) cite(choice.dataset.article);
      for (const id of (choice.dataset.articles ?? "").split(" ").filter((each) => each.length > 0)) cite(id);
      also(choice);
    },
  };
}
