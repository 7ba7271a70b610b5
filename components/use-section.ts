import { useEffect, useState } from 'preact/hooks';

/** Sections of the options page, by their names in its address. */
export const SECTIONS = ['library', 'import', 'search', 'sites', 'backup'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that the address names, and whether the page greets a new reader. */
export function useSection(): { readonly section: Section; readonly isWelcome: boolean } {
  const [hash, setHash] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => setHash(location.hash.slice(1));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return { section: SECTIONS.find((name) => name === hash) ?? 'library', isWelcome: hash === 'welcome' };
}
