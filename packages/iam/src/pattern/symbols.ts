/** Stands for `*` in a list of symbols. Not a character code, since those are not negative. */
export const any = -1
/** Stands for `?`. */
export const one = -2

/**
 * A pattern flat, for the algebra: a character code, {@link any}, {@link one}, or the name of an unknown
 * part. Equal names stand for equal texts, whatever they are.
 */
export type Symbols = readonly (number | string)[]
