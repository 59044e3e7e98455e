import type { BodyRequest } from './bodyProtocol.ts';
import { createBodyService } from './bodyService.ts';

const answer = createBodyService();
self.addEventListener('message', ({ data }: MessageEvent<BodyRequest>) => {
  const { reply, buffers } = answer(data);
  self.postMessage(reply, { transfer: buffers });
});
