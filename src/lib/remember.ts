/** The same function, which keeps its answers: for pure functions of few different texts. Forgets all at `most`. */
export function remember<T>(answer: (text: string) => T, most = 100_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
