/**
 * How often a property is tried. Mutation tests run everything once per mutant, so there a tenth must do: the
 * score that comes out is then no more than the whole suite would reach.
 */
export function runs(count: number): number {
  return process.env['TESTED_PACKAGE'] === undefined ? count : Math.ceil(count / 10)
}
