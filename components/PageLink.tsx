import type { ComponentChildren } from 'preact';

export interface PageLinkProps {
  /** http(s); plain text where it is undefined. */
  readonly address: string | undefined;
  readonly lang?: 'en' | undefined;
  /** Where it opens: a popup must not navigate itself. */
  readonly target?: '_blank' | undefined;
  readonly children: ComponentChildren;
}

/** A link to somebody else's page, which is not told where its visitor comes from. */
export function PageLink({ address, lang, target, children }: PageLinkProps) {
  const language = lang === undefined ? {} : { lang };
  if (address === undefined) return <span {...language}>{children}</span>;
  const opening = target === undefined ? {} : { target };
  return (
    <a class="link" href={address} rel="noopener noreferrer" {...language} {...opening}>
      {children}
    </a>
  );
}
