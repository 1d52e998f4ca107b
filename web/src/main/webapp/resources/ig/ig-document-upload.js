/*
 * Sends a file by the tus protocol, piece by piece, each with its checksum. A broken line is waited for, and what a server
 * has already is not sent again, now or at the next visit: the upload's id is kept under a fingerprint of the file.
 */
const igUpload = (() => {
  "use strict";

  const HOME = "/uploads/";
  const PIECE = 512 * 1024;
  const FIRST_WAIT = 1000;
  const LONGEST_WAIT = 30000;
  const LOOK_MILLIS = 1500;
  const TUS = { "Tus-Resumable": "1.0.0" };
  const KEPT = "ig-upload ";
  const GONE = [403, 404, 410];
  const BUSY = 429;
  const SIGNED_OUT = 401;
  const subtle = globalThis.crypto?.subtle;

  /* What the server said no with, in words. */
  class Refused extends Error {
    constructor(status, problem) {
      super(problem?.detail ?? "");
      this.status = status;
      this.next = problem?.nextStep ?? "";
    }
  }

  const encode = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");
  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));

  async function ask(address, options, signal) {
    const answer = await fetch(address, { ...options, headers: { ...TUS, ...options.headers }, signal });
    if (answer.ok) {
      return answer;
    }
    if (answer.status === SIGNED_OUT) {
      document.dispatchEvent(new CustomEvent("ig:session-ended", { detail: {} }));
    }
    throw new Refused(answer.status, await answer.json().catch(() => undefined));
  }

  /* Nothing readable is left in the browser; where it cannot be hashed, nothing is kept. */
  async function fingerprint(file, wish) {
    if (!subtle || !file.lastModified) {
      return undefined;
    }
    const seen = JSON.stringify([wish.purpose, wish.meta, file.name, file.size, file.lastModified, file.type]);
    return KEPT + hex(await subtle.digest("SHA-256", new TextEncoder().encode(seen)));
  }

  async function create(file, wish, signal) {
    const metadata = { ...wish.meta, purpose: wish.purpose, filename: file.name || "photo.jpg" };
    if (subtle) {
      metadata.sha256 = hex(await subtle.digest("SHA-256", await file.arrayBuffer()));
    }
    const answer = await ask(HOME, {
      method: "POST",
      headers: {
        "Upload-Length": String(file.size),
        "Upload-Metadata": Object.entries(metadata).map(([key, value]) => `${key} ${encode(String(value))}`).join(","),
      },
    }, signal);
    return { address: answer.headers.get("Location"), offset: 0 };
  }

  const offsetOf = async (address, signal) =>
    Number((await ask(address, { method: "HEAD" }, signal)).headers.get("Upload-Offset"));

  async function begin(file, wish, key, signal) {
    const known = key && localStorage.getItem(key);
    if (known) {
      try {
        return { address: known, offset: await offsetOf(known, signal), resumed: true };
      } catch (refused) {
        if (!GONE.includes(refused.status)) {
          throw refused;
        }
        localStorage.removeItem(key);
      }
    }
    const made = await create(file, wish, signal);
    if (key) {
      localStorage.setItem(key, made.address);
    }
    return made;
  }

  async function sendPiece(file, upload, signal) {
    const piece = await file.slice(upload.offset, upload.offset + PIECE).arrayBuffer();
    const headers = { "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(upload.offset) };
    if (subtle) {
      headers["Upload-Checksum"] = `sha256 ${base64(await subtle.digest("SHA-256", piece))}`;
    }
    const answer = await ask(upload.address, { method: "PATCH", headers, body: piece }, signal);
    upload.offset = Number(answer.headers.get("Upload-Offset"));
  }

  /* Until the time is over or the line is back, whichever comes first. */
  const pause = (millis, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(done, millis);
      const stop = () => done(signal.reason);
      function done(reason) {
        clearTimeout(timer);
        removeEventListener("online", online);
        signal.removeEventListener("abort", stop);
        return reason === undefined ? resolve() : reject(reason);
      }
      const online = () => done();
      addEventListener("online", online);
      signal.addEventListener("abort", stop);
    });

  const mayPass = (failure) =>
    failure instanceof Refused
      ? failure.status >= 500 || [BUSY, 409, 460].includes(failure.status)
      : failure instanceof TypeError;

  async function persist(work, told, signal) {
    let wait = FIRST_WAIT;
    for (;;) {
      try {
        return await work(() => (wait = FIRST_WAIT));
      } catch (failure) {
        if (signal.aborted || !mayPass(failure)) {
          throw failure;
        }
        told(navigator.onLine ? "waiting" : "offline");
        await pause(wait * (0.5 + Math.random() / 2), signal);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }

  const read = async (address, signal) => (await ask(address, { method: "GET" }, signal)).json();

  /* The server announces the end; whoever misses it finds out by looking. */
  async function decided(address, told, signal) {
    const id = address.split("/").pop();
    for (;;) {
      const state = await persist(() => read(address, signal), told, signal);
      if (state.state !== "CHECKING" && state.state !== "OPEN") {
        return state;
      }
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, LOOK_MILLIS);
        document.addEventListener("ig:upload", ({ detail }) => {
          if (detail.id === id) {
            clearTimeout(timer);
            resolve();
          }
        }, { once: true });
      });
      signal.throwIfAborted();
    }
  }

  /* Tells "sending" with a share, "waiting", "offline" and "checking"; ends with the upload as the server describes it. */
  async function send(file, wish, told, signal) {
    const key = await fingerprint(file, wish);
    const upload = {};
    await persist(async (progressed) => {
      if (!upload.address) {
        Object.assign(upload, await begin(file, wish, key, signal));
      } else {
        upload.offset = await offsetOf(upload.address, signal);
      }
      wish.begun?.(upload);
      while (upload.offset < file.size) {
        told("sending", upload.offset / file.size);
        await sendPiece(file, upload, signal);
        progressed();
      }
    }, told, signal);
    told("checking", 1);
    const state = await decided(upload.address, told, signal);
    if (key) {
      localStorage.removeItem(key);
    }
    return state;
  }

  async function abandon(file, wish, address) {
    const key = await fingerprint(file, wish);
    if (key) {
      localStorage.removeItem(key);
    }
    if (address) {
      await fetch(address, { method: "DELETE", headers: TUS }).catch(() => undefined);
    }
  }

  return { send, abandon, Refused };
})();
