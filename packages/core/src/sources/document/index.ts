export type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts'
export { readDocument } from './read-document.ts'
