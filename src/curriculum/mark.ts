/** The twelve dots of the mark: left and top of each centre, in a box of `MARK_BOX`. The last one is lit. */
export const MARK_DOTS = [
  [3, 20],
  [7, 15],
  [7, 21],
  [11, 11],
  [11, 17],
  [16, 8],
  [16, 14],
  [21, 6],
  [21, 12],
  [26, 5],
  [26, 10],
  [31, 3],
] as const;

/** Width and height of the mark, and how wide its dots are, in its own units. */
export const MARK_BOX = { width: 36, height: 25, radius: 2.1, litRadius: 3 } as const;
