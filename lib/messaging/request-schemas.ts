/** The parsers of what content scripts say: nothing else gets in, and nothing larger. */
import * as z from 'zod/mini';
import { paperKeySchema } from '../model/schemas';
import { MESSAGE_LIMITS } from './protocol';

const row = z.strictObject({ keys: z.array(paperKeySchema).check(z.maxLength(MESSAGE_LIMITS.keysPerRow)) });

export const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('annotations'),
    rows: z.array(row).check(z.maxLength(MESSAGE_LIMITS.rows)),
  }),
  z.strictObject({ type: z.literal('preference'), folded: z.boolean() }),
]);

export type BackgroundRequest = z.infer<typeof requestSchema>;
