import { emptyRoot, nodeHash } from './hashes.ts';

/**
 * All that a tree needs to grow: how many leaves it has, and the roots of the complete subtrees that they make, the
 * largest first (a compact range). There are as many of them as `size` has bits set.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Buffer[];
}

export const emptyFrontier: Frontier = { size: 0, roots: [] };

/** The tree with these leaf hashes behind those that it has. */
export function grown({ size, roots }: Frontier, leaves: readonly Buffer[]): Frontier {
  const grownRoots = [...roots];
  let grownSize = size;
  for (const leaf of leaves) {
    let root = leaf;
    // Each bit set at the end of the size is a complete subtree that the new leaf makes part of a larger one.
    for (let bits = grownSize; bits % 2 === 1; bits = (bits - 1) / 2) root = nodeHash(grownRoots.pop()!, root);
    grownRoots.push(root);
    grownSize += 1;
  }
  return { size: grownSize, roots: grownRoots };
}

/** The root hash that RFC 6962 gives for these leaves (MTH), 32 bytes. */
export function rootOf({ roots }: Frontier): Buffer {
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right));
}
