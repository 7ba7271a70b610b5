/** The least that a list is: titles, one below the other. */
export function showTitles(titles: readonly string[]): void {
  const list = document.createElement('ul');
  for (const title of titles) {
    const row = document.createElement('li');
    row.className = 'hit';
    row.textContent = title;
    list.append(row);
  }
  document.body.append(list);
}
