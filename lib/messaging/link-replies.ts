/** The parsers of what the script that marks links answers: it runs on anybody's page. */
import * as z from 'zod/mini';
import { paperKeySchema } from '../model/paper-key-schema';
import { LINKS_AT_ONCE, type ToLinkScript } from './link-protocol';

const count = z.number();

const countsSchema = z.object({
  links: count,
  known: count,
  marked: count,
  isDone: z.boolean(),
  isCut: z.boolean(),
});

const valueSchemas: { readonly [Type in keyof ToLinkScript]: z.ZodMiniType<ToLinkScript[Type]['reply']> } = {
  'links-status': countsSchema,
  'links-next': z.object({ from: count, keys: z.array(paperKeySchema).check(z.maxLength(LINKS_AT_ONCE)) }),
  'links-mark': countsSchema,
  'links-jump': z.object({ at: count, of: count }),
  'links-clear': z.object({}),
};

const replySchema = z.object({ ok: z.literal(true), value: z.unknown() });

/** The value of a reply of any shape; undefined where it is none to this kind of request. */
export function readLinkReply<Type extends keyof ToLinkScript>(
  type: Type,
  reply: unknown,
): ToLinkScript[Type]['reply'] | undefined {
  const answered = replySchema.safeParse(reply);
  const value = answered.success ? valueSchemas[type].safeParse(answered.data.value) : undefined;
  return value?.success === true ? value.data : undefined;
}
