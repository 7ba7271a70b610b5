/** A query with one more condition: how a click on a facet is searched for. */

/** The condition of a facet, as a reader would type it. */
export function conditionOf(kind: 'tag' | 'year', value: string): string {
  return kind === 'tag' ? `#${value}` : `date:${value}`;
}

export function hasCondition(text: string, condition: string): boolean {
  const wanted = condition.toLowerCase();
  return text.toLowerCase().split(/\s+/).includes(wanted);
}

/** What was typed, with the condition at its end. */
export function narrowQuery(text: string, condition: string): string {
  if (hasCondition(text, condition)) return text;
  return `${text.trimEnd()} ${condition}`.trimStart();
}
