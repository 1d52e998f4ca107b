// An independent client of ComfyUI against our fake: it submits, hears of steps, and finds the picture in the history.
import { Client } from '@stable-canvas/comfyui-client';
import WebSocket from 'ws';
const client = new Client({ api_host: new URL(process.argv[2]).host, ssl: false, clientId: 'independent', WebSocket, fetch });
await client.connect();
let steps = 0;
client.on('progress', () => steps++);
const { prompt_id } = await client._enqueue_prompt({ 9: { class_type: 'SaveImage', inputs: {} } });
await client.waitForPrompt(prompt_id, 100, 10000);
const history = await client.getHistory();
const images = history.History.find((entry) => entry.prompt?.[1] === prompt_id).outputs[9].images;
const picture = await fetch(client.viewURL(images[0].filename, images[0].subfolder, images[0].type));
console.log('picture ' + (await picture.arrayBuffer()).byteLength);
console.log('steps ' + steps);
client.close();
process.exit(0);
