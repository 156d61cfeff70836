import type { Command } from 'commander'

export function registerCompletion(_root: Command): void {}
