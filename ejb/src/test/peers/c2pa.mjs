// What others' readers say of each picture in this folder: the reference implementation, and an independent one that knows no WebP.
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import init, { WasmReader } from '@contentauth/c2pa-wasm';
import { JPEG, PNG } from '@trustnxt/c2pa-ts/asset';
import { SuperBox } from '@trustnxt/c2pa-ts/jumbf';
import { ManifestStore } from '@trustnxt/c2pa-ts/manifest';

const TYPES = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' };
const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
await init({ module_or_path: await fs.readFile(wasm) });
const root = await fs.readFile('root.pem', 'utf8');
const trusting = JSON.stringify({ trust: { user_anchors: root } });

async function reference(type, picture, context) {
  const store = JSON.parse((await WasmReader.fromBytes(type, picture, context)).json());
  const codes = new Set((store.validation_status ?? []).map((status) => status.code));
  return [store.validation_state, ...codes].join(' ');
}

async function independent(picture) {
  const kind = [PNG, JPEG].find((candidate) => candidate.canRead(picture));
  if (!kind) {
    return 'cannot';
  }
  const asset = new kind(picture);
  const result = await ManifestStore.read(SuperBox.fromBuffer(asset.getManifestJUMBF())).validate(asset);
  return result.isValid ? 'valid' : 'invalid';
}

for (const name of (await fs.readdir('.')).sort()) {
  const type = TYPES[name.split('.').pop()];
  if (type) {
    const picture = await fs.readFile(name);
    const stranger = await reference(type, picture);
    const friend = await reference(type, picture, trusting);
    console.log(`${name}: c2pa-rs ${stranger}, trusting us ${friend}, c2pa-ts ${await independent(picture)}`);
  }
}
