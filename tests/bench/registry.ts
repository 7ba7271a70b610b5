import { cardPaint } from './card-paint';
import type { Measurement } from './measurement';
import { popupOpen } from './popup-open';
import { popupSearch } from './popup-search';
import { scriptTime } from './script-time';
import { sizes } from './sizes';

export const measurements: readonly Measurement[] = [cardPaint, scriptTime, popupOpen, popupSearch, sizes];
