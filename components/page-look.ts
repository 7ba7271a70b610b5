/** Whether the nearest painted background is dark. A page that paints none is white. */
export function isDarkBehind(element: Element): boolean {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const numbers =
      getComputedStyle(node)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    // https://www.w3.org/TR/AERT/#color-contrast, a perceived brightness from 0 to 255
    if (numbers.length >= 3 && alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
  }
  return false;
}
