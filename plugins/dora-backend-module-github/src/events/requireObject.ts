import { parsePayload } from '@boardwalk/plugin-dora-node';
import { z } from 'zod';

/** Throws unless the body is an object in JSON, as all of GitHub's are. */
export function requireObject(body: Buffer): void {
  parsePayload(z.object({}), body);
}
