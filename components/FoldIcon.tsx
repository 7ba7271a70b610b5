/** Points down where something is unfolded; its button turns it where it is folded. */
export function FoldIcon() {
  return (
    <svg class="fold-icon" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path
        d="M1.5 3.5 5 7l3.5-3.5"
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
      />
    </svg>
  );
}
