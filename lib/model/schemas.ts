/** Parsers of the model for everything that comes from outside: files, stored rows. */
import * as z from 'zod/mini';
import type { Bundle } from './bundle';
import type { Digest, Entry } from './digest';
import type { LearnedKey } from './learned-key';
import { kindOfKey } from './paper-key';
import { paperKeySchema } from './paper-key-schema';

const texts = z.readonly(z.array(z.string()));
const keys = z.readonly(z.array(paperKeySchema));

const ENTRY_FIELDS = {
  title: z.string().check(z.minLength(1)),
  authors: texts,
  abstract: texts,
  commentary: texts,
  translation: texts,
  tags: texts,
  links: keys,
  resources: keys,
  mentions: keys,
  /** It becomes a link, so nothing but the web's own schemes. */
  address: z.optional(z.string().check(z.regex(/^https?:\/\//i))),
};

export const learnedKeySchema = z.object({
  key: paperKeySchema.check(z.refine((key) => kindOfKey(key) !== 'title')),
  by: z.enum(['title', 'hand']),
  at: z.number().check(z.minimum(0)),
  refused: z.optional(z.literal(true)),
}) as z.ZodMiniType<LearnedKey>;

/** `YYYY-MM-DD`; lib/digest checks that the day exists. */
export const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const entrySchema: z.ZodMiniType<Entry> = z.object(ENTRY_FIELDS) as z.ZodMiniType<Entry>;

export const digestSchema = z.object({
  source: z.string().check(z.minLength(1)),
  date: dateSchema,
  title: z.string(),
  entries: z.readonly(z.array(entrySchema)),
}) as z.ZodMiniType<Digest>;

export const bundleSchema = z.object({
  fingerprint: z.string().check(z.minLength(1)),
  digests: z.readonly(z.array(digestSchema)),
}) as z.ZodMiniType<Bundle>;
