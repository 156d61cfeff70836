import type { Intrinsic } from '../scope.ts'

/**
 * `Fn::Base64`: the text before encoding.
 *
 * The encoding is for transport only. The text keeps its holes and its place in the file, so that a script in
 * user data or a lifecycle configuration can be read like any other text.
 */
export const base64: Intrinsic = (argument, _at, scope) => scope.evaluate(argument)
