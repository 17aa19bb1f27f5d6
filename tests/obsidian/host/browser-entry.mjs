import { createObsidianHost } from './create-host.mjs';

globalThis.createObsidianHost = createObsidianHost;
