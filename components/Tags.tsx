import { words } from '../lib/platform/words';

/** An entry's tags, as their author wrote them. */
export function Tags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={words('entry.tags')}>
      {tags.map((tag) => (
        <li key={tag} class="tag">
          #{tag}
        </li>
      ))}
    </ul>
  );
}
