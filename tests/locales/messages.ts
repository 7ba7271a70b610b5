/** The locale files as flat lists: a plural is one message of several forms. */
import english from '../../assets/locales/en.json';
import korean from '../../assets/locales/ko.json';

type Tree = { readonly [key: string]: string | Tree };

/** The forms of a message by their names; a message that is no plural has one, named ''. */
export type Forms = Readonly<Record<string, string>>;

export const LOCALES: Readonly<Record<'en' | 'ko', ReadonlyMap<string, Forms>>> = {
  en: new Map(flatten(english)),
  ko: new Map(flatten(korean)),
};

function flatten(tree: Tree, prefix = ''): [key: string, forms: Forms][] {
  return Object.entries(tree).flatMap(([name, value]): [string, Forms][] => {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') return [[key, { '': value }]];
    return isPlural(value) ? [[key, value]] : flatten(value, `${key}.`);
  });
}

function isPlural(tree: Tree): tree is Forms {
  return Object.entries(tree).every(([name, value]) => /^(?:\d+|n)$/.test(name) && typeof value === 'string');
}

/** `$1` and the like in a text, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\$\d/g))].sort();
}
