/* The camera in a dialog: what it sees, a frame to put the document into, and one photo of the whole view. */
const igCamera = (() => {
  "use strict";

  const QUALITY = 0.92;
  const isThere = () => Boolean(navigator.mediaDevices?.getUserMedia);
  const hang = (stream) => stream?.getTracks().forEach((track) => track.stop());

  const open = (facing) =>
    navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: facing }, width: { ideal: 2560 }, height: { ideal: 1440 } },
    });

  async function still(video, name) {
    const canvas = document.createElement("canvas");
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d").drawImage(video, 0, 0);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
    return new File([blob], name, { type: "image/jpeg", lastModified: Date.now() });
  }

  async function cameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.filter(({ kind }) => kind === "videoinput").length;
  }

  /* Ends with a photo, or with nothing where the dialog was closed; throws where no camera can be used. */
  async function shoot(dialog, name) {
    const part = (act) => dialog.querySelector(`[data-act="${act}"]`);
    const video = dialog.querySelector("video");
    let facing = "environment";
    let stream = await open(facing);
    video.srcObject = stream;
    part("turn-camera").hidden = (await cameras()) < 2;
    dialog.showModal();
    const turn = async () => {
      hang(stream);
      facing = facing === "environment" ? "user" : "environment";
      stream = await open(facing);
      video.srcObject = stream;
    };
    let photo;
    const take = async () => {
      if (video.videoWidth) {
        photo = await still(video, name);
        dialog.close();
      }
    };
    const close = () => dialog.close();
    part("turn-camera").addEventListener("click", turn);
    part("shoot").addEventListener("click", take);
    part("close-camera").addEventListener("click", close);
    await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
    part("turn-camera").removeEventListener("click", turn);
    part("shoot").removeEventListener("click", take);
    part("close-camera").removeEventListener("click", close);
    hang(stream);
    video.srcObject = null;
    return photo;
  }

  return { isThere, shoot };
})();
