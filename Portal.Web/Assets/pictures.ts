interface PictureAnswer { source: string | null; said: string }

/** Pictures of a tutorial's text: pasted, dropped or picked, they come to stand where the cursor is, and are asked for their words. */
export function startPictures(form: HTMLFormElement, text: HTMLTextAreaElement): void {
  const picker = form.querySelector<HTMLInputElement>("input[type=file][name=picture]");
  const said = form.querySelector<HTMLElement>("[data-picture-said]");
  const dialog = document.querySelector<HTMLDialogElement>("#decrire");
  if (!picker || !said || !dialog) return;

  picker.closest("fieldset")?.setAttribute("hidden", "");
  form.querySelector("[data-pick]")?.addEventListener("click", () => picker.click());

  const say = (words: string): void => {
    said.textContent = words;
    said.hidden = false;
  };

  const send = async (picture: File): Promise<void> => {
    const waiting = `![Envoi de l’image ${Date.now()}…]()`;
    insert(text, `\n${waiting}\n`);
    say("L’image part…");
    const answer = await upload(form, picture);
    replace(text, waiting, answer.source === null ? "" : `![](${answer.source})`);
    say(answer.said);
    if (answer.source !== null) await describe(dialog, text, answer.source, picture);
  };
  const sendAll = async (pictures: File[]): Promise<void> => { for (const picture of pictures) await send(picture); };

  picker.addEventListener("change", () => {
    const pictures = [...(picker.files ?? [])];
    picker.value = "";
    void sendAll(pictures);
  });
  text.addEventListener("paste", (event) => {
    const pictures = filesOf(event.clipboardData);
    if (pictures.length === 0) return;
    event.preventDefault();
    void sendAll(pictures);
  });
  text.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  text.addEventListener("drop", (event) => {
    const pictures = filesOf(event.dataTransfer);
    if (pictures.length === 0) return;
    event.preventDefault();
    void sendAll(pictures);
  });
}

/** A spreadsheet's cells come as text and as a picture: the text is meant. */
function filesOf(data: DataTransfer | null): File[] {
  return data && !data.getData("text/plain") ? [...data.files] : [];
}

async function upload(form: HTMLFormElement, picture: File): Promise<PictureAnswer> {
  const body = new FormData(form);
  body.set("picture", picture, picture.name || "image.png");
  try {
    const answer = await fetch("?handler=Upload", { method: "POST", body });
    if (answer.ok) return await answer.json() as PictureAnswer;
    return { source: null, said: answer.status === 413 ? "Cette image est trop lourde : 5 Mo au plus. Votre texte est gardé." : "L’image n’est pas arrivée. Votre texte est gardé : rechargez la page si vous n’êtes plus connecté, puis recommencez." };
  } catch {
    return { source: null, said: "Pas de connexion : l’image n’est pas partie. Votre texte est gardé." };
  }
}

/** Asks what the picture shows; without an answer the text says that it is missing. */
function describe(dialog: HTMLDialogElement, text: HTMLTextAreaElement, source: string, picture: File): Promise<void> {
  const words = dialog.querySelector<HTMLInputElement>("#decrire-mots");
  const shown = dialog.querySelector<HTMLImageElement>("img");
  if (!words || !shown) return Promise.resolve();

  words.value = "";
  const reader = new FileReader();
  reader.addEventListener("load", () => { shown.src = String(reader.result); });
  reader.readAsDataURL(picture);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      const said = words.value.trim().replaceAll("[", "(").replaceAll("]", ")");
      if (dialog.returnValue === "dire" && said) replace(text, `![](${source})`, `![${said}](${source})`);
      text.focus();
      done();
    }, { once: true });
  });
}

/** Puts words where the cursor stands, as if typed: they can be undone. */
export function insert(text: HTMLTextAreaElement, words: string): void {
  const [before, after] = words.split("§");
  text.focus();
  const start = text.selectionStart;
  const chosen = after === undefined ? "" : text.value.slice(start, text.selectionEnd);
  const put = before + chosen + (after ?? "");
  // Deprecated, and still the only way in which a browser remembers the text before.
  if (!document.execCommand("insertText", false, put)) text.setRangeText(put, start, text.selectionEnd, "end");
  if (after !== undefined) text.selectionStart = text.selectionEnd = start + (before ?? "").length + chosen.length;
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function replace(text: HTMLTextAreaElement, old: string, words: string): void {
  const at = text.value.indexOf(old);
  if (at < 0) return;
  text.setRangeText(words, at, at + old.length, "preserve");
  text.dispatchEvent(new Event("input", { bubbles: true }));
}
