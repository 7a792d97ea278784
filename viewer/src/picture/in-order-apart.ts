/**
 * The places nearest to those that are wanted (least squares) in which each is at least `gap` beyond the one before it. O(n).
 * Source: isotonic regression by pooling adjacent violators; R. Barlow et al., Statistical inference under order restrictions (1972).
 */
export function inOrderApart(wanted: readonly number[], gap: number): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const [index, place] of wanted.entries()) {
    let pool = { sum: place - index * gap, count: 1 };
    for (let before = pools.at(-1); before !== undefined && middleOf(before) > middleOf(pool); before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  return pools
    .flatMap((pool) => Array.from({ length: pool.count }, () => middleOf(pool)))
    .map((place, index) => place + index * gap);
}

function middleOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
