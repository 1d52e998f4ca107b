/* Passkeys: the browser asks the person's device, the portal asks the questions. Buttons show where a browser can do it. */
(() => {
  "use strict";

  const byId = (id) => document.getElementById(id);

  async function post(path, body) {
    const answer = await fetch("/session/passkeys/" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw await answer.json();
    }
    return answer.status === 204 ? {} : answer.json();
  }

  /** People who change their mind are told nothing; everything else says its cause. */
  function tell(problem, button) {
    if (problem.name === "NotAllowedError" || problem.name === "AbortError") {
      return;
    }
    const known = typeof problem.cause === "string";
    const twice = problem.name === "InvalidStateError";
    ig.notify("danger", {
      cause: known ? problem.cause : twice ? button.dataset.known : button.dataset.failed,
      next: known ? problem.next : "",
    });
  }

  async function signIn(button) {
    const asked = await post("proof", {});
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(asked.publicKey);
    const credential = await navigator.credentials.get({ publicKey: options });
    const answer = await post("sign-in", { credential: credential.toJSON(), next: button.dataset.next });
    location.assign(answer.next);
  }

  async function add() {
    const asked = await post("question", { code: byId("passkeys:code")?.value ?? "" });
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(asked.publicKey);
    const credential = await navigator.credentials.create({ publicKey: options });
    await post("new", { credential: credential.toJSON(), name: byId("passkeys:name").value });
    location.reload();
  }

  function prepare(id, work) {
    const button = byId(id);
    if (!button || !window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      return;
    }
    button.closest("[data-passkeys]").hidden = false;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await work(button);
      } catch (problem) {
        tell(problem, button);
      } finally {
        button.disabled = false;
      }
    });
  }

  prepare("passkey-sign-in", signIn);
  prepare("passkey-add", add);
})();
