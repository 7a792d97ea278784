/** Groups that grow by one. */

/** Adds a value to those of a key; a copy of the group for each would take the square of its size. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
