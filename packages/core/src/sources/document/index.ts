export type { CallNode, Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts'
export { type Documents, readDocument } from './read-document.ts'
