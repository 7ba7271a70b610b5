/**
 * A function with its arguments as text, to be run in a page, where it sees nothing but what is passed. tsx wraps named
 * functions in a call of `__name`, which pages do not have. https://github.com/privatenumber/tsx/issues/113
 */
export function pageScript<Args extends readonly (string | number)[]>(
  run: (...args: Args) => unknown,
  ...args: Args
): string {
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  return `(() => { const __name = (named) => named; return (${run})(${given}); })()`;
}
