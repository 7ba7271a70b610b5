import { answerPaint } from './answer-paint';
import { cardPaint } from './card-paint';
import { digestCommand } from './digest-command';
import { importCorpus } from './import-corpus';
import { importLarge } from './import-large';
import { layoutShift } from './layout-shift';
import { listTime } from './list-time';
import { lookupTime } from './lookup-time';
import type { Measurement } from './measurement';
import { popupOpen } from './popup-open';
import { scriptTime } from './script-time';
import { searchEngines } from './search-engines';
import { searchJudgedQueries } from './search-judged';
import { sizes } from './sizes';

export const measurements: readonly Measurement[] = [
  cardPaint,
  answerPaint,
  scriptTime,
  listTime,
  layoutShift,
  lookupTime,
  popupOpen,
  searchEngines,
  searchJudgedQueries,
  importCorpus,
  importLarge,
  digestCommand,
  sizes,
];
