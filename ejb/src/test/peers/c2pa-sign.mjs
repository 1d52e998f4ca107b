// Pictures that the reference implementation made a credential for; it leaves the signing itself to us.
import crypto from 'node:crypto';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Encoder, Tag } from 'cbor-x';
import init, { WasmBuilder } from '@contentauth/c2pa-wasm';

// What browsers have and Node.js has not.
class Bytes extends Blob {
  constructor(content) {
    super([content]);
    this.content = Uint8Array.from(content);
  }

  slice(from, to) {
    return new Bytes(this.content.slice(from, to));
  }
}
globalThis.FileReaderSync = class {
  readAsArrayBuffer(bytes) {
    return bytes.content.buffer;
  }
};

const SIGN1 = 18;
const cbor = new Encoder({ tagUint8Array: false, mapsAsObjects: false, useRecords: false });
const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
await init({ module_or_path: await fs.readFile(wasm) });
const key = crypto.createPrivateKey({ key: await fs.readFile('key.der'), format: 'der', type: 'pkcs8' });
const head = cbor.encode(new Map([[1, -7], [33, await fs.readFile('certificate.der')]]));

const signer = {
  alg: 'es256',
  reserveSize: 4096,
  sign: async (claim) => {
    const signed = cbor.encode(['Signature1', head, Buffer.alloc(0), Buffer.from(claim)]);
    const signature = crypto.sign('sha256', signed, { key, dsaEncoding: 'ieee-p1363' });
    const bare = cbor.encode(new Tag([head, new Map([['pad', Buffer.alloc(2000)]]), null, signature], SIGN1));
    const pad = Buffer.alloc(2000 + 4096 - bare.length);
    return new Uint8Array(cbor.encode(new Tag([head, new Map([['pad', pad]]), null, signature], SIGN1)));
  },
};

for (const [name, type] of [['png', 'image/png'], ['jpg', 'image/jpeg'], ['webp', 'image/webp']]) {
  const builder = WasmBuilder.fromJson(JSON.stringify({ claim_generator_info: [{ name: 'somebody else' }], title: 'A picture' }));
  builder.setIntent({ create: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt' });
  const picture = new Bytes(await fs.readFile(`bare.${name}`));
  await fs.writeFile(`foreign.${name}`, await builder.sign(signer, [], type, picture));
}
