/** The same items in the same order, with `changes` made to those that `isIt` says. */
export function changedWhere<Item extends object>(
  items: readonly Item[],
  isIt: (item: Item) => boolean,
  changes: Partial<Item>,
): Item[] {
  return items.map((item) => (isIt(item) ? { ...item, ...changes } : item));
}
