/** Numbers with the word for what they count. */

/** "1 statement", "12 statements"; `many` is for what takes more than an s ("file says", "files say"). */
export function quantity(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
