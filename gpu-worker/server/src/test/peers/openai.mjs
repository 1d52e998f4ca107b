// OpenAI's own client against our fake: what it accepts as a picture is one.
import OpenAI from 'openai';
const client = new OpenAI({ baseURL: process.argv[2] + '/v1', apiKey: 'sk-test', maxRetries: 0 });
const answer = await client.images.generate({ model: 'painter', prompt: 'a cat', size: '1024x1024', n: 1 });
console.log('picture ' + Buffer.from(answer.data[0].b64_json, 'base64').length);
try {
  await client.images.generate({ model: 'painter', prompt: 'forbidden', n: 1 });
} catch (refused) {
  console.log('refused ' + refused.status + ' ' + refused.message);
}
