/** Between the two nearest of sorted values (type 7 of Hyndman and Fan 1996, https://doi.org/10.2307/2684934); 0 of none. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
