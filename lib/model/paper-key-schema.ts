/** The parser of keys, apart from the others of the model (lib/model/schemas.ts), of which a popup needs none. */
import * as z from 'zod/mini';
import { isPaperKey, type PaperKey } from './paper-key';

export const paperKeySchema = z.custom<PaperKey>((value) => typeof value === 'string' && isPaperKey(value));
