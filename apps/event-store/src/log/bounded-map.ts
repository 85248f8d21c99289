/**
 * A map that forgets what was not asked for lately. Two generations: when the young one is full it becomes the old one,
 * and what the old one then held is gone. (Deleting the oldest entry of a Map one by one costs a walk over the holes that
 * were left by those before it.)
 */
export class BoundedMap<Value> {
  private young = new Map<string, Value>();
  private old = new Map<string, Value>();
  private weight = 0;

  /**
   * @param most weight of one generation
   * @param weightOf what an entry adds to it
   */
  constructor(
    private readonly most: number,
    private readonly weightOf: (key: string, value: Value) => number = () => 1,
  ) {}

  get(key: string): Value | undefined {
    const value = this.young.get(key);
    if (value !== undefined) return value;
    const remembered = this.old.get(key);
    if (remembered !== undefined) this.set(key, remembered);
    return remembered;
  }

  set(key: string, value: Value): void {
    if (this.weight >= this.most) {
      this.old = this.young;
      this.young = new Map();
      this.weight = 0;
    }
    const before = this.young.get(key);
    if (before !== undefined) this.weight -= this.weightOf(key, before);
    this.young.set(key, value);
    this.weight += this.weightOf(key, value);
  }
}
