/*
 * The tag ig:document: choose, drop or photograph a document, look at it, and send it. What the page hears in the end is the
 * event "ig:uploaded" on the element, and a call of the remote command it named.
 */
(() => {
  "use strict";

  const LARGEST_PREVIEW = 900;
  const MEGABYTE = 1024 * 1024;
  const SIGNED_OUT = 401;

  const sizeOf = ({ size }) =>
    size < MEGABYTE / 10 ? `${Math.ceil(size / 1024)} KB` : `${(size / MEGABYTE).toFixed(1)} MB`;

  /* A remote command has a function of its name; a button is pressed, whatever form it stands in. */
  function tellPage(name, id) {
    if (!name) {
      return;
    }
    if (typeof globalThis[name] === "function") {
      globalThis[name]([{ name: "upload", value: id }]);
    } else {
      document.querySelector(`#${CSS.escape(name)}, [id$="${CSS.escape(":" + name)}"]`)?.click();
    }
  }

  function wire(root) {
    const part = (name) => root.querySelector(`[data-part="${name}"]`);
    const button = (act) => root.querySelector(`[data-act="${act}"]`);
    const said = (key) => root.querySelector(`[data-text="${key}"]`).textContent;
    const wish = {
      purpose: root.dataset.purpose,
      meta: Object.fromEntries([...root.querySelectorAll("[data-meta]")].map((one) => [one.dataset.meta, one.dataset.value])),
      begun: (upload) => (address = upload.address),
    };
    const mostBytes = Number(root.dataset.mostBytes);
    let file;
    let address;
    let work;

    function show(state, text, kind = "info") {
      const focused = document.activeElement;
      const busy = state === "sending" || state === "checking";
      const chosen = state !== "empty";
      root.dataset.state = state;
      part("invite").hidden = chosen;
      button("send").hidden = !(state === "ready" || state === "failed");
      button("again").hidden = !chosen || busy;
      button("cancel").hidden = !busy;
      part("progress").hidden = !busy;
      part("status").textContent = text;
      part("status").dataset.kind = kind;
      if (root.contains(focused) && focused.closest("[hidden]")) {
        [...root.querySelectorAll("button")].find((one) => !one.closest("[hidden], dialog"))?.focus();
      }
    }

    function clear(text = "", kind = "info") {
      const focused = root.contains(document.activeElement);
      file = undefined;
      address = undefined;
      part("preview").hidden = true;
      part("file").hidden = true;
      part("name").hidden = true;
      hint([]);
      show("empty", text, kind);
      if (focused) {
        button("choose").focus();
      }
    }

    function hint(keys) {
      part("hints").replaceChildren(...keys.map((key) => {
        const line = document.createElement("li");
        line.textContent = said(key);
        line.dataset.hint = key;
        return line;
      }));
      part("hints").hidden = keys.length === 0;
    }

    function preview(bitmap) {
      const canvas = part("preview");
      const scale = Math.min(1, LARGEST_PREVIEW / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.round(bitmap.width * scale);
      canvas.height = Math.round(bitmap.height * scale);
      canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      canvas.hidden = false;
    }

    /* The key of what is wrong with it, if anything is. */
    async function look(chosen) {
      const kind = await igQuality.kindOf(chosen);
      if (!kind || !part("input").accept.split(",").includes(kind)) {
        return "wrong-kind";
      }
      if (chosen.size > mostBytes) {
        return "too-large";
      }
      if (kind === "application/pdf") {
        part("file").hidden = false;
        return undefined;
      }
      const bitmap = await createImageBitmap(chosen).catch(() => undefined);
      if (!bitmap) {
        return "unreadable";
      }
      if (igQuality.isTooSmall(bitmap)) {
        return "too-small";
      }
      preview(bitmap);
      hint(igQuality.hints(bitmap));
      bitmap.close();
      return undefined;
    }

    async function choose(chosen) {
      if (!chosen || work) {
        return;
      }
      clear();
      const wrong = await look(chosen);
      if (wrong) {
        clear(said(wrong).replace("{0}", Math.floor(mostBytes / MEGABYTE)), "danger");
        return;
      }
      file = chosen;
      part("name").textContent = `${chosen.name} · ${sizeOf(chosen)}`;
      part("name").hidden = false;
      show("ready", said(part("hints").hidden ? "ready" : "ready-with-hints"));
      button("send").focus();
    }

    function told(what, share) {
      if (share !== undefined) {
        const percent = Math.round(share * 100);
        part("progress").querySelector("progress").value = percent;
        part("percent").textContent = `${percent} %`;
      }
      if (root.dataset.state !== what || part("status").textContent !== said(what)) {
        show(what === "checking" ? "checking" : "sending", said(what));
      }
    }

    async function send() {
      work = new AbortController();
      told("sending", 0);
      try {
        finish(await igUpload.send(file, wish, told, work.signal));
      } catch (failure) {
        if (work.signal.aborted) {
          clear(said("cancelled"));
        } else if (failure.status === SIGNED_OUT) {
          show("failed", said("signed-out"), "danger");
        } else {
          show("failed", failure.message && failure.status ? `${failure.message} ${failure.next}` : said("failed"), "danger");
        }
      } finally {
        work = undefined;
      }
    }

    function finish(state) {
      if (state.state !== "STORED") {
        const { cause = said("failed"), next = "" } = state.refusal ?? {};
        hint([]);
        show("refused", `${cause} ${next}`, "danger");
        return;
      }
      hint([]);
      show("stored", said("stored"), "success");
      root.dispatchEvent(new CustomEvent("ig:uploaded", { bubbles: true, detail: { id: state.id, purpose: state.purpose } }));
      tellPage(root.dataset.whenStored, state.id);
    }

    async function cancel() {
      const [left, where] = [file, address];
      work?.abort();
      await igUpload.abandon(left, wish, where);
    }

    async function photograph() {
      if (!igCamera.isThere()) {
        part("capture").click();
        return;
      }
      try {
        const photo = await igCamera.shoot(part("camera"), `${said("photo").toLowerCase()}.jpg`);
        button("camera").focus();
        await choose(photo);
      } catch {
        clear(said("no-camera"), "danger");
      }
    }

    const acts = { choose: () => part("input").click(), camera: photograph, send, again: () => clear(), cancel };
    root.addEventListener("click", ({ target }) => acts[target.closest("[data-act]")?.dataset.act]?.());
    for (const name of ["input", "capture"]) {
      part(name).addEventListener("change", ({ target }) => {
        const [chosen] = target.files;
        choose(chosen);
        target.value = "";
      });
    }
    const drop = root.querySelector(".ig-document-drop");
    root.addEventListener("dragover", (event) => {
      event.preventDefault();
      drop.classList.add("ig-document-over");
    });
    for (const end of ["dragleave", "drop"]) {
      root.addEventListener(end, () => drop.classList.remove("ig-document-over"));
    }
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      choose(event.dataTransfer.files[0]);
    });
  }

  function wireAll() {
    for (const root of document.querySelectorAll(".ig-document:not([data-wired])")) {
      root.dataset.wired = "wired";
      wire(root);
    }
  }

  /* Parts of a page come anew. */
  new MutationObserver(wireAll).observe(document.documentElement, { childList: true, subtree: true });
  wireAll();
})();
