/** 1 1 2 1 1 2 4 …: the restart intervals of Luby, Sinclair and Zuckerman. */
export function luby(index: number): number {
  for (let power = 1; ; power++) {
    const full = 2 ** power - 1
    if (index === full) return 2 ** (power - 1)
    if (index < full) return luby(index - (2 ** (power - 1) - 1))
  }
}
