import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyFrontier, grown, rootOf } from './frontier.ts';
import { leafHash } from './hashes.ts';

const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** MTH as RFC 6962 writes it down: from the leaves' data, by the largest power of two below their number. */
function naive(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.of(1), naive(leaves.slice(0, split)), naive(leaves.slice(split)));
}

/** The test vectors that Certificate Transparency's own implementations use. */
const vectors = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex'));
const vectorRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree', () => {
  it('has the roots of the known vectors', () => {
    const roots = vectorRoots.map((_, size) =>
      rootOf(grown(emptyFrontier, vectors.slice(0, size).map(leafHash))).toString('hex'),
    );
    expect(roots).toEqual(vectorRoots);
  });

  it('has the root of a naive computation, in whatever batches it grew', () => {
    const batches = fc.array(fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(batches, (data) => {
        const bytes = data.map((batch) => batch.map((leaf) => Buffer.from(leaf)));
        const tree = bytes.reduce((frontier, batch) => grown(frontier, batch.map(leafHash)), emptyFrontier);
        expect(tree.size).toBe(bytes.flat().length);
        expect(tree.roots).toHaveLength(
          [...tree.size.toString(2)].filter((bit) => bit === '1' && tree.size > 0).length,
        );
        expect(rootOf(tree)).toEqual(naive(bytes.flat()));
      }),
    );
  });

  it('has another root when a leaf is changed, left out, put in or moved', () => {
    const leaves = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(leaves, fc.nat(), (texts, pick) => {
        const at = pick % (texts.length - 1);
        const root = (leaf: readonly string[]) =>
          rootOf(
            grown(
              emptyFrontier,
              leaf.map((text) => leafHash(text)),
            ),
          );
        const was = root(texts);
        expect(root(texts.with(at, `${texts[at]!}!`))).not.toEqual(was);
        expect(root(texts.toSpliced(at, 1))).not.toEqual(was);
        expect(root(texts.toSpliced(at, 0, 'more'))).not.toEqual(was);
        expect(root(texts.with(at, texts[at + 1]!).with(at + 1, texts[at]!))).not.toEqual(was);
      }),
    );
  });
});
