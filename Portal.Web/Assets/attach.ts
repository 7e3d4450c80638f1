interface Received { id?: string; name?: string; size?: string; fault?: string }

/** Sends each picked, pasted or dropped file at once and shows how far it got; the form then carries its number. */
export function startAttaching(place: HTMLElement): void {
  const form = place.closest("form");
  const input = place.querySelector<HTMLInputElement>("input[type=file]");
  const list = place.querySelector<HTMLElement>("[data-attach-list]");
  const address = place.dataset.attach;
  if (!form || !input || !list || !address) return;

  place.querySelector("[data-attach-hint]")?.removeAttribute("hidden");
  const take = (files: FileList | undefined | null): boolean => {
    for (const file of files ?? []) send(file);
    return (files?.length ?? 0) > 0;
  };
  input.addEventListener("change", () => {
    take(input.files);
    input.value = ""; // Sent already: the form must not bring it a second time.
  });
  form.addEventListener("paste", (event) => { if (take(event.clipboardData?.files)) event.preventDefault(); });
  form.addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
  form.addEventListener("drop", (event) => { if (take(event.dataTransfer?.files)) event.preventDefault(); });

  const send = (file: File): void => {
    const line = document.createElement("li");
    const progress = document.createElement("progress");
    progress.max = 1;
    progress.setAttribute("aria-label", `Envoi de ${file.name}`);
    line.append(file.name, " ", progress);
    list.append(line);

    const data = new FormData();
    data.set("file", file);
    data.set("__RequestVerificationToken", form.querySelector<HTMLInputElement>("[name=__RequestVerificationToken]")?.value ?? "");
    const request = new XMLHttpRequest();
    request.upload.addEventListener("progress", (sent) => { if (sent.lengthComputable) progress.value = sent.loaded / sent.total; });
    request.addEventListener("load", () => settle(line, file, read(request.responseText)));
    request.addEventListener("error", () => settle(line, file, { fault: `La connexion est coupée : « ${file.name} » n’est pas joint. Votre texte est gardé.` }));
    request.open("POST", address);
    request.send(data);
  };

  const settle = (line: HTMLElement, file: File, received: Received): void => {
    line.replaceChildren(received.id ? `${received.name ?? file.name}, ${received.size ?? ""} ` : received.fault ?? `« ${file.name} » n’a pas pu être joint. Votre texte est gardé.`);
    if (!received.id) {
      line.className = "field-error";
      line.setAttribute("role", "alert");
      return;
    }
    const number = document.createElement("input");
    [number.type, number.name, number.value] = ["hidden", "attachments", received.id];
    const remove = document.createElement("button");
    [remove.type, remove.className, remove.textContent] = ["button", "link", "Retirer"];
    remove.setAttribute("aria-label", `Retirer ${received.name ?? file.name}`);
    remove.addEventListener("click", () => { line.remove(); input.focus(); });
    line.append(number, remove);
  };
}

function read(text: string): Received {
  try {
    return JSON.parse(text) as Received;
  } catch {
    return {}; // A page instead of an answer, such as the one for too many at once.
  }
}
