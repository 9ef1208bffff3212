/** As much of localStorage as the product uses, over a map that a test may look into. */
export function fakeLocalStorage(held: Map<string, string>) {
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => void held.set(name, text),
    removeItem: (name: string) => void held.delete(name),
    key: (index: number) => [...held.keys()][index] ?? null,
    get length() {
      return held.size;
    },
  };
}
