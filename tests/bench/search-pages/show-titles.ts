/** The least that a list is: titles, one below the other; without any it is there all the same. */
export function showTitles(titles: readonly string[]): void {
  const list = document.createElement('ul');
  list.className = 'hits';
  for (const title of titles) {
    const row = document.createElement('li');
    row.textContent = title;
    list.append(row);
  }
  document.body.append(list);
}
