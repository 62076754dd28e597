// The few best out of many, best first: cheaper than sorting the many.

export type Shortlist<T> = {
  readonly best: T[];
  readonly max: number;
  /** Must tell any two apart, so that the list does not depend on the order in which they are offered. */
  readonly isBetter: (one: T, other: T) => boolean;
};

export function openShortlist<T>(max: number, isBetter: Shortlist<T>['isBetter']): Shortlist<T> {
  return { best: [], max, isBetter };
}

export function offer<T>({ best, max, isBetter }: Shortlist<T>, one: T): void {
  let place = best.length;
  for (; place > 0; place--) {
    const before = best[place - 1];
    if (before === undefined || !isBetter(one, before)) break;
    if (place < max) best[place] = before;
  }
  if (place < max) best[place] = one;
}
