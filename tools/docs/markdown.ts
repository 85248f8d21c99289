/** A table with a heading row; a cell never ends its column. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[], separator = ', '): string {
  return texts.map(code).join(separator);
}

/** Paragraphs and tables under each other. */
export function page(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

/** Said at the top of what is made from the code. */
export const madeFromCode =
  '<!-- Made from the code by `npm run docs`; a test compares. Change the code, not this. -->';
