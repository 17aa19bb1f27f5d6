import { expect, test } from 'vitest';
import { createObsidianHost } from '../host/create-host.mjs';
import { shippedFiles } from '../load-shipped.mjs';
import { sampleNotes } from '../sample-notes.mjs';
test('probe', async () => {
  const host = await createObsidianHost({ files: sampleNotes() });
  console.log(String(MessageChannel).slice(0,80));
  const c = new MessageChannel(); c.port1.onmessage=()=>console.log('got'); c.port2.postMessage(undefined);
  await host.settle(100);
  const c2 = new MessageChannel(); c2.port1.onmessage=()=>console.log('got null'); c2.port2.postMessage(null);
  await host.loadPlugin(shippedFiles());
  await host.layoutReady();
  await host.run('cop-notes:show-sidebar');
  await host.settle(1500);
  console.log(document.querySelectorAll('.cop-notes-item').length, document.querySelector('.cop-notes-message').outerHTML);
});
