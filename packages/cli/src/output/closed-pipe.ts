/** Lets a reader close the pipe, as `head` does: it has seen enough, and that is no fault. */
export function allowClosedPipe(stream: NodeJS.EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
