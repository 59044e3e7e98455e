import { answerBody } from './bodyService.ts';
import type { BodyRequest } from './bodyProtocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<BodyRequest>) => {
  const { reply, buffers } = answerBody(data);
  self.postMessage(reply, { transfer: buffers });
});
