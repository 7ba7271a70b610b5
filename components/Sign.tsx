/** The mark: a page with a margin line and one stroke in the margin, as in assets/icon.svg. */
export function Sign({ size = 16 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden="true" focusable="false">
      <rect x="18" y="6" width="92" height="116" rx="12" fill="none" stroke="currentColor" stroke-width="8" />
      <path d="M76 10v108" stroke="currentColor" stroke-width="6" opacity="0.55" />
      <path d="M93 36v44" stroke="var(--accent)" stroke-width="14" stroke-linecap="round" />
    </svg>
  );
}
