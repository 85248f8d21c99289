import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Find = Storage['getTargetValidationMetadatas'];

/**
 * class-validator finds the checks of a class anew for each object, by going over every class that there is: with all
 * our bodies that was a fifth of the work of an import. They do not change once the classes are there, so they are
 * kept. Of what stands within another it asks by the name of the outer class too. Groups are not used here; a call with
 * them goes the old way.
 */
export function rememberChecks(storage: Storage = getMetadataStorage()): void {
  const find: Find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<object, Map<string, ReturnType<Find>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const plain = !strictGroups && !always && (groups === undefined || groups.length === 0);
    if (!plain || typeof target !== 'function') return find(target, schema, always, strictGroups, groups);
    const ofTarget = known.get(target) ?? new Map<string, ReturnType<Find>>();
    const name = schema ?? '';
    const found = ofTarget.get(name) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, ofTarget.set(name, found));
    return found;
  };
}
