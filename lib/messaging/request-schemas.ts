/** The parsers of what content scripts say: nothing else gets in, and nothing larger. */
import * as z from 'zod/mini';
import { paperKeySchema } from '../model/paper-key-schema';
import { MESSAGE_LIMITS } from './protocol';

const text = (longest: number) => z.string().check(z.maxLength(longest));

const page = {
  keys: z.array(paperKeySchema).check(z.maxLength(MESSAGE_LIMITS.keys)),
  titles: z.array(text(MESSAGE_LIMITS.titleLength)).check(z.maxLength(MESSAGE_LIMITS.titles)),
};
const preference = z.literal('preference');
const open = z.literal('open');

export const requestSchema = z.union([
  z.strictObject({ type: z.literal('annotations'), ...page }),
  z.strictObject({ type: z.literal('page') }),
  z.strictObject({ type: z.literal('navigated') }),
  z.strictObject({
    type: z.literal('list'),
    links: z.array(text(MESSAGE_LIMITS.linkLength)).check(z.maxLength(MESSAGE_LIMITS.rows)),
    titles: z.array(text(MESSAGE_LIMITS.titleLength)).check(z.maxLength(MESSAGE_LIMITS.rows)),
  }),
  z.strictObject({
    type: z.literal('badges'),
    rows: z.array(z.strictObject(page)).check(z.maxLength(MESSAGE_LIMITS.rows)),
  }),
  z.strictObject({ type: preference, folded: z.boolean() }),
  z.strictObject({ type: preference, digestedOnly: z.boolean() }),
  z.strictObject({ type: preference, hideSite: z.literal(true) }),
  z.strictObject({
    type: open,
    place: z.literal('search'),
    tag: text(MESSAGE_LIMITS.tagLength).check(z.minLength(1)),
  }),
  z.strictObject({ type: open, place: z.literal('panel') }),
  z.strictObject({
    type: z.literal('learned'),
    entry: z.int().check(z.positive()),
    key: paperKeySchema,
    authors: z.array(text(MESSAGE_LIMITS.authorLength)).check(z.maxLength(MESSAGE_LIMITS.authors)),
  }),
]);

export type BackgroundRequest = z.infer<typeof requestSchema>;
